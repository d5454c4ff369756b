import { onTestFinished, vi } from 'vitest';
import { article, NOW, openNewsroom } from '../content/testing/newsroom.ts';
import type { Prisma } from '../db/generated/client.ts';

let made = 0;

/** A row of a comment, approved unless `row` says otherwise. */
export function comment(row: Partial<Prisma.CommentCreateManyInput> & { articleCode: string }) {
  const id = `id${String(++made).padStart(10, '0')}`;
  return { id, text: 'نظر یک خواننده', state: 'approved', sentAt: NOW, ...row } satisfies Prisma.CommentCreateManyInput;
}

/** A newsroom for one test, whose database is the one that read functions ask, at the newsroom's time. */
export async function openSite(files: Record<string, string> = { 'articles/1.md': article(1) }) {
  const newsroom = await openNewsroom(files);
  await newsroom.sync();
  vi.stubEnv('PEYK_NOW', NOW.toISOString());
  vi.stubEnv('DATABASE_URL', newsroom.databaseUrl);
  (globalThis as Record<symbol, unknown>)[Symbol.for('peyk.database')] = newsroom.database;
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await newsroom.close();
  });
  return newsroom;
}
