/**
 * `npm run migration -- name`: writes the next migration, the way from the schema as the last migration left it
 * (`prisma/migrations/schema.prisma`) to `prisma/schema.prisma`. Needs no database: both ends are schema texts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sqliteAdapter } from '../db/adapter.ts';
import { migrationsFolder, schemaFilters } from '../db/migrations.ts';
import { openSchemaEngine } from '../db/schema-engine.ts';

const SCHEMA = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));
const LAST_SCHEMA = fileURLToPath(new URL('../../prisma/migrations/schema.prisma', import.meta.url));

process.exitCode = await writeMigration(process.argv[2] ?? '');

async function writeMigration(name: string): Promise<number> {
  if (!/^[a-z0-9_]+$/.test(name))
    return refuse('Name the migration in small letters: npm run migration -- add_comments');
  const schema = readFileSync(SCHEMA, 'utf8');
  const before = existsSync(LAST_SCHEMA) ? readFileSync(LAST_SCHEMA, 'utf8') : undefined;
  let sql: string;
  try {
    sql = await difference(before, schema);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (sql.includes('This is an empty migration')) return refuse('prisma/schema.prisma asks for no change.');

  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = `${migrationsFolder('sqlite')}${stamp}_${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, sql);
  writeFileSync(`${migrationsFolder('sqlite')}migration_lock.toml`, 'provider = "sqlite"\n');
  writeFileSync(LAST_SCHEMA, schema);
  console.log(`Wrote ${folder}/migration.sql\nRead it: a renamed column comes out as one dropped and one added.`);
  return 0;
}

async function difference(before: string | undefined, after: string): Promise<string> {
  const engine = await openSchemaEngine(sqliteAdapter(':memory:'), after);
  const { stdout } = await engine.diff({
    from: before === undefined ? { tag: 'empty' } : datamodel(before),
    to: datamodel(after),
    script: true,
    exitCode: null,
    filters: schemaFilters,
  });
  return stdout ?? '';
}

function datamodel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
