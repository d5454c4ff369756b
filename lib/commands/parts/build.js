// @ts-check
import { existsSync } from 'node:fs';
import { runNode } from './child.js';
import { digestOf } from './digest.js';
import { Failure } from './failure.js';
import { bundleIslands, MANIFEST } from './islands.js';
import { onceWhenDue } from './once.js';
import { inRoot } from './place.js';
import { bundleServer, SERVER } from './server-bundle.js';
import { readStamp, writeStamp } from './stamp.js';
import { bundleWorker, WORKER } from './worker.js';

const STAMP = inRoot('.next', 'peyk-build');

const INPUTS = [
  'app',
  'components',
  'lib',
  'lib/commands/parts/islands.js',
  'lib/commands/parts/server-bundle.js',
  'lib/commands/parts/worker.js',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the site into .next, unless what is there was built from the same sources.
 * @param {import('./steps.js').Say} say
 */
export function build(say) {
  return onceWhenDue(dueReason, say, async (reason) => {
    say(`${reason}: building the site`);
    const made = digest();
    await bundleIslands(say);
    const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], { env: nextEnvironment() });
    if (code !== 0) throw new Failure('The site could not be built; what the build said stands above.', output);
    await bundleWorker();
    await bundleServer();
    writeStamp(STAMP, made);
  });
}

/**
 * The environment of Next's own production commands: nothing is reported to anyone.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function nextEnvironment(env = process.env) {
  return { ...env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' };
}

function dueReason() {
  const stamp = readStamp(STAMP);
  if (stamp === undefined) return 'there is no build yet';
  if (!existsSync(MANIFEST)) return 'the islands are missing';
  if (!existsSync(WORKER)) return 'the service worker is missing';
  if (!existsSync(SERVER)) return 'the server is missing';
  return stamp === digest() ? undefined : 'the sources changed';
}

function digest() {
  return digestOf(INPUTS, { also: [`node ${process.versions.node.split('.')[0]}`], skip: isNotBuilt });
}

const OUTPUTS = ['lib/db/generated', 'public/islands'];

/** @param {string} path */
const isNotBuilt = (path) => path === 'lib/commands' || OUTPUTS.includes(path) || /\.test\.tsx?$/.test(path);
