import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../content/testing/newsroom.ts';
import { startPublisher } from './publisher-process.ts';

let newsroom: Newsroom;
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((publisher) => publisher.stop()));
  await newsroom.close();
});

/** A publisher as a process of its own, whose clock stands still, and how often it told of a change. */
function start() {
  const env = {
    ...process.env,
    CONTENT_DIR: newsroom.contentDir,
    DATABASE_URL: newsroom.databaseUrl,
    PEYK_NOW: '2026-11-21T08:30:00Z',
  };
  const told = { changes: 0, pids: [] as number[] };
  const publisher = startPublisher({ onChange: () => told.changes++, onStart: (pid) => told.pids.push(pid), env });
  running.push(publisher);
  return told;
}

async function until(holds: () => boolean | Promise<boolean>) {
  for (const end = performance.now() + 30_000; !(await holds()); await pause(20))
    if (performance.now() > end) throw new Error(`${holds} never came true`);
}
const titles = async () =>
  (await newsroom.database.article.findMany({ orderBy: { code: 'asc' } })).map((row) => row.title);

describe('the publisher as a process', () => {
  it('publishes, tells of it, and comes back when it was killed', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    const told = start();
    await until(() => told.changes === 1);
    await newsroom.write('articles/1.md', article(1, { title: 'دوم' }));
    await until(() => told.changes === 2);
    expect(await titles()).toEqual(['دوم']);
    process.kill(told.pids[0] ?? 0, 'SIGKILL');
    await newsroom.write('articles/1.md', article(1, { title: 'سوم' }));
    await until(() => told.changes === 3);
    expect(await titles()).toEqual(['سوم']);
    expect(told.pids).toHaveLength(2);
  });

  it('may be two on one database', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    const both = [start(), start()];
    const sum = () => both.reduce((all, { changes }) => all + changes, 0);
    await until(() => sum() >= 1);
    for (const title of ['الف', 'ب', 'پ']) {
      await newsroom.write('articles/1.md', article(1, { title }));
      await newsroom.write('articles/2.md', article(2, { title }));
      await until(async () => (await titles()).join() === `${title},${title}`);
    }
    const scopes = await newsroom.database.change.groupBy({ by: ['scope'], _count: true });
    expect(scopes.map(({ scope }) => scope)).toEqual(
      expect.arrayContaining(['site', 'lists', 'article:1', 'article:2']),
    );
    expect(await newsroom.sync()).toMatchObject({ ok: true, stored: false });
    // Both put search in order when nothing else is to do.
    const pieces = () => newsroom.database.$queryRaw<unknown[]>`SELECT DISTINCT "segid" FROM "SearchText_idx"`;
    await until(async () => (await pieces()).length <= 3);
    await newsroom.database.$executeRaw`INSERT INTO "SearchText" ("SearchText") VALUES ('integrity-check')`;
  });
});
