import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/**
 * What the schema engine must not look at: the full-text table of search, for which a Prisma schema has no word, and
 * the tables in which SQLite keeps it (sqlite.org/fts5.html). Migrations make it by hand.
 */
export const schemaFilters = {
  externalTables: ['SearchText', ...['config', 'data', 'docsize', 'idx'].map((part) => `SearchText_${part}`)],
  externalEnums: [],
};

/** Absolute path of the folder that holds the migrations of one kind of database. */
export function migrationsFolder(provider: 'sqlite'): string {
  return fileURLToPath(new URL(`../../prisma/migrations/${provider}/`, import.meta.url));
}

/** The migrations of a folder, oldest first, in the form that the schema engine takes. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: await readFile(`${folder}/migration_lock.toml`, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(`${folder}/${name}/migration.sql`, 'utf8') },
        },
      })),
    ),
  };
}
