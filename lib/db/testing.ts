import { rmSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyMigrations } from './migrate.ts';

let migrated: Promise<string> | undefined;

/** A database with all tables and no rows, made once in a process. */
function migratedOnce(): Promise<string> {
  migrated ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'peyk-empty-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'empty.db');
    await applyMigrations(`file:${file}`);
    return file;
  })();
  return migrated;
}

/**
 * Makes a database with all tables and no rows in a folder: a copy, since migrating takes far longer.
 * @returns its `file:` address
 */
export async function layDatabase(folder: string): Promise<string> {
  const file = path.join(folder, 'peyk.db');
  await copyFile(await migratedOnce(), file);
  return `file:${file}`;
}
