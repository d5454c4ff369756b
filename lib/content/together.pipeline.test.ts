import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../db/client.ts';
import { article, type Newsroom, openNewsroom } from './testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

/** `peyk sync --json` as a process of its own. */
function syncElsewhere(): Promise<{ ok: boolean; summary: { changed: number } }> {
  const script = fileURLToPath(new URL('../commands/peyk-cli.ts', import.meta.url));
  const env = { ...process.env, CONTENT_DIR: newsroom.contentDir, DATABASE_URL: newsroom.databaseUrl };
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'sync', '--json'], { env });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(JSON.parse(out)));
  });
}

const COUNT = 60;
const version = (title: string) =>
  Object.fromEntries(
    Array.from({ length: COUNT }, (_, i) => [`articles/${i}.md`, article(i + 1, { title, tags: `[${title}]` })]),
  );

describe('several processes on one database', () => {
  it('syncs at once do the work once, and a reader never sees half of it', async () => {
    newsroom = await openNewsroom(version('نخست'));
    await newsroom.sync();
    for (const [file, text] of Object.entries(version('دوم'))) await newsroom.write(file, text);
    const reader = connect(newsroom.databaseUrl);
    const seen = new Set<string>();
    let reading = true;
    const readers = (async () => {
      while (reading) {
        const titles = await reader.article.groupBy({ by: ['title'], _count: true });
        seen.add(JSON.stringify(titles.map(({ title, _count }) => [title, _count])));
        // The driver answers within the event loop's turn: without a pause nothing else would run.
        await pause(10);
      }
    })();
    const results = await Promise.all([syncElsewhere(), syncElsewhere()]);
    reading = false;
    await readers;
    await reader.$disconnect();
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(results.map(({ summary }) => summary.changed).sort((a, b) => a - b)).toEqual([0, COUNT]);
    expect([...seen].sort()).toEqual([`[["دوم",${COUNT}]]`, `[["نخست",${COUNT}]]`]);
    expect((await newsroom.database.syncState.findFirst())?.run).toBe(2);
    expect(await newsroom.sync()).toMatchObject({ stored: false });
  }, 60_000);
});
