import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sqliteAdapter } from './adapter.ts';
import { DatabaseError } from './failure.ts';
import { applyMigrations } from './migrate.ts';
import { migrationsFolder, schemaFilters } from './migrations.ts';
import { openSchemaEngine } from './schema-engine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'peyk-migrate-'));
const inFolder = (name: string) => `file:${path.join(folder, name)}`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('applyMigrations', () => {
  test('makes a database, and has nothing to do the second time', async () => {
    const url = inFolder('پوشهٔ خبر 50%?#.db');
    expect((await applyMigrations(url))[0]).toMatch(/^\d{14}_init$/);
    expect(await applyMigrations(url)).toEqual([]);
  });

  test('leads to prisma/schema.prisma', async () => {
    const url = inFolder('drift.db');
    await applyMigrations(url);
    const content = readFileSync(path.join(migrationsFolder('sqlite'), '../../schema.prisma'), 'utf8');
    const files = [{ path: 'schema.prisma', content }];
    const engine = await openSchemaEngine(sqliteAdapter(url), content);
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: false,
      exitCode: null,
      filters: schemaFilters,
    });
    expect(stdout?.trim()).toBe('No difference detected.');
  });

  test('says in a sentence what is wrong with a file that is no database', async () => {
    writeFileSync(path.join(folder, 'letter.db'), 'Not a database, but a long letter to the editors. '.repeat(20));
    const problem = applyMigrations(inFolder('letter.db'));
    await expect(problem).rejects.toThrow(DatabaseError);
    await expect(problem).rejects.toThrow(/letter\.db is not a sound SQLite database; .*DATABASE_URL\.$/);
  });

  test('says that the folder is missing', async () => {
    await expect(applyMigrations(inFolder('none/x.db'))).rejects.toThrow(/cannot be opened; make its folder/);
  });

  test('refuses what is no file', async () => {
    await expect(applyMigrations('postgresql://editor:secret@localhost/peyk')).rejects.toThrow(
      /^(?!.*secret).*file:PATH/,
    );
  });
});
