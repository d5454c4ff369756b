// @ts-check
import { existsSync } from 'node:fs';
import { runNode } from './child.js';
import { digestOf } from './digest.js';
import { Failure } from './failure.js';
import { onceWhenDue } from './once.js';
import { inRoot } from './place.js';
import { readStamp, writeStamp } from './stamp.js';

const CLIENT = inRoot('lib', 'db', 'generated');
const STAMP = `${CLIENT}/.schema-digest`;

/**
 * Generates the Prisma client from prisma/schema.prisma, unless that is done.
 * @param {import('./steps.js').Say} say
 */
export function generate(say) {
  return onceWhenDue(dueReason, say, async (reason) => {
    say(`${reason}: generating the database client`);
    const args = ['node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema.prisma', '--no-hints'];
    const { code, output } = await runNode(args, { env: prismaEnvironment() });
    if (code !== 0)
      throw new Failure(
        'The database client could not be generated from prisma/schema.prisma; what Prisma said stands above.',
        output,
      );
    writeStamp(STAMP, digest());
  });
}

function dueReason() {
  if (!existsSync(`${CLIENT}/client.ts`)) return 'the database client is missing';
  return readStamp(STAMP) === digest() ? undefined : 'the schema or Prisma changed';
}

const digest = () => digestOf(['prisma/schema.prisma', 'node_modules/prisma/package.json']);

// Generating needs no native engine, but Prisma would download one. A path that exists keeps it from that.
function prismaEnvironment() {
  return {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
}
