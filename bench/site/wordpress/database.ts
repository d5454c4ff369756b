import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run, start } from '../../../lib/commands/parts/child.js';
import { Failure } from '../../../lib/commands/parts/failure.js';
import type { Running } from '../running.ts';
import { untilThere } from '../running.ts';
import type { Programs } from './programs.ts';

export const DATABASE = 'bench';

/** A MariaDB of its own, reached by a socket in `folder` alone, with one empty database. */
export async function startDatabase(
  folder: string,
  { database, prepare }: Programs,
): Promise<Running & { socket: string }> {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'db.sock');
  const begin = path.join(folder, 'begin.sql');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const { code, output } = await run(prepare, [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot,
  ]);
  if (code !== 0) throw new Failure('MariaDB could not make its tables.', output);
  await writeFile(begin, `CREATE DATABASE IF NOT EXISTS ${DATABASE} CHARACTER SET utf8mb4;\n`);
  const child = start(
    database,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${path.join(folder, 'db.pid')}`,
      `--init-file=${begin}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=256M',
      ...asRoot,
    ],
    { stdio: 'ignore' },
  );
  await untilThere(child, 'MariaDB', socket);
  return { child, socket };
}
