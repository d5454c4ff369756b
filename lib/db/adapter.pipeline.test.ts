import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, test } from 'vitest';
import { sqliteAdapter } from './adapter.ts';

/** Prisma remembers a hundred transactions that are over; with SQLite's usual 2 MB of pages each they would take 200. */
const REMEMBERED = 100;

test('transactions that are over keep no pages', async ({ expect }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-adapter-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const adapter = await sqliteAdapter(`file:${path.join(folder, 'x.db')}`).connect();
  onTestFinished(() => adapter.dispose());
  await adapter.executeScript(`CREATE TABLE t (x BLOB);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
    INSERT INTO t SELECT randomblob(3000) FROM n;`);
  const over: unknown[] = [];
  const readAll = async (end: 'commit' | 'rollback') => {
    const transaction = await adapter.startTransaction();
    over.push(transaction);
    const { rows } = await transaction.queryRaw({ sql: 'SELECT SUM(LENGTH(x)) FROM t', args: [], argTypes: [] });
    await transaction[end]();
    return Number(rows[0]?.[0]);
  };
  expect(await readAll('commit')).toBe(3_000_000);
  const before = process.memoryUsage.rss();
  for (let number = 0; number < REMEMBERED; number++) await readAll(number % 2 ? 'commit' : 'rollback');
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(80);
  expect(over).toHaveLength(REMEMBERED + 1);
});
