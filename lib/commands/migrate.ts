/** Brings the database of the settings to the newest schema and says in one line what it did. */
import { applyMigrations } from '../db/migrate.ts';
import { readSettings } from '../settings.ts';
import { withLock } from './parts/lock.js';

try {
  const { databaseUrl } = readSettings();
  const work = () => applyMigrations(databaseUrl);
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : undefined;
  // Two processes that meet an empty database would both try to make the same tables.
  const applied = file ? await withLock(`${file}.migrating`, () => {}, work) : await work();
  console.log(applied.length === 0 ? 'the database is up to date' : `applied ${applied.join(', ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
