import { sqliteAdapter } from './adapter.ts';
import { DatabaseError, explainDatabaseError } from './failure.ts';
import { migrationsFolder, readMigrations, schemaFilters } from './migrations.ts';
import { openSchemaEngine } from './schema-engine.ts';

const SQLITE_SCHEMA = 'datasource db {\n  provider = "sqlite"\n}\n';

/**
 * Brings a database to the newest schema by applying the migrations that it does not have yet; makes the file when
 * there is none (its folder must exist). What was applied is kept in `_prisma_migrations`, as Prisma's own command does.
 * Two processes must not do this to one database at the same time.
 * @param url `file:` address of a SQLite database
 * @returns names of the migrations applied now, oldest first; empty when the database was up to date
 * @throws DatabaseError whose message says what is wrong with the database and what to do
 */
export async function applyMigrations(url: string): Promise<string[]> {
  if (!url.startsWith('file:')) throw new DatabaseError(`DATABASE_URL names no SQLite file; only file:PATH works yet.`);
  try {
    await checkWritable(url);
    const migrationsList = await readMigrations(migrationsFolder('sqlite'));
    const engine = await openSchemaEngine(sqliteAdapter(url), SQLITE_SCHEMA);
    try {
      return (await engine.applyMigrations({ migrationsList, filters: schemaFilters })).appliedMigrationNames;
    } finally {
      engine.free();
    }
  } catch (error) {
    throw explainDatabaseError(error, url);
  }
}

// The engine loses the driver's error codes, and SQLite notices a read-only file only when it is written to.
async function checkWritable(url: string): Promise<void> {
  const connection = await sqliteAdapter(url).connect();
  try {
    await connection.executeScript('BEGIN IMMEDIATE; CREATE TABLE _peyk_write_check (x); ROLLBACK');
  } finally {
    await connection.dispose();
  }
}
