import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../content/testing/newsroom.ts';
import { connect } from '../db/client.ts';
import { type LiveNewsroom, openLiveNewsroom } from './testing/live-newsroom.ts';

let newsroom: LiveNewsroom;
beforeAll(openRepository, 120_000);
afterAll(() => newsroom.close());

const COUNT = 300;
const execute = promisify(execFile);

/** Git as it is on the editors' machine, but for what that machine's owner has set. */
async function git(...args: string[]): Promise<void> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'init.defaultBranch=main'];
  await execute('git', [...who, ...args], { cwd: newsroom.contentDir, env });
}

const write = async (files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(newsroom.contentDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
};

/** Every article has the version in its title; some are of one version alone, and some lie elsewhere in the other. */
function version(name: string, from: number, folder: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: COUNT }, (_, i) => {
      const code = from + i;
      return [`articles/${code % 3 === 0 ? folder : 'both'}/${code}.md`, article(code, { title: `نسخهٔ ${name}` })];
    }),
  );
}
const MORNING = version('صبح', 1, 'a');
const EVENING = version('عصر', 31, 'b');

/** A repository with two branches that differ in every file; `morning` is checked out, and live. */
async function openRepository(): Promise<void> {
  newsroom = await openLiveNewsroom({ 'articles/1.md': article(1) });
  await git('init', '-q');
  await rm(path.join(newsroom.contentDir, 'articles'), { recursive: true });
  await write(EVENING);
  await git('add', '-A');
  await git('commit', '-qm', 'evening');
  await git('branch', 'evening');
  await rm(path.join(newsroom.contentDir, 'articles'), { recursive: true });
  await write(MORNING);
  await git('add', '-A');
  await git('commit', '-qm', 'morning');
  await git('branch', 'morning');
  await isAll('صبح');
  await newsroom.until(async ({ article }) => (await article.count()) === COUNT);
}

const isAll = (name: string) =>
  newsroom.until(async ({ article }) => (await article.count({ where: { title: `نسخهٔ ${name}` } })) === COUNT);

/** What a reader with a connection of its own sees until `done`: how many articles of which version, each once. */
async function watchReader(done: () => boolean): Promise<string[]> {
  const reader = connect(newsroom.databaseUrl);
  const seen = new Set<string>();
  while (!done()) {
    const titles = await reader.article.groupBy({ by: ['title'], _count: true, orderBy: { title: 'asc' } });
    seen.add(titles.map(({ title, _count }) => `${_count} ${title}`).join(' + '));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await reader.$disconnect();
  return [...seen];
}

const WHOLE = [`${COUNT} نسخهٔ صبح`, `${COUNT} نسخهٔ عصر`];

/** One after the other, on one repository: each begins on the branch `morning`. */
describe('another branch of the content folder', () => {
  it('comes as a whole: no reader sees two branches at once, there and back again', async () => {
    let done = false;
    const reader = watchReader(() => done);
    await git('checkout', '-q', 'evening');
    await isAll('عصر');
    await git('checkout', '-q', 'morning');
    await isAll('صبح');
    done = true;
    expect((await reader).sort()).toEqual(WHOLE);
    expect(await newsroom.database.tombstone.count()).toBe(30);
    expect(await newsroom.sync()).toMatchObject({ ok: true, stored: false, summary: { unchanged: COUNT } });
  }, 120_000);

  it('ends as the last one says when branches change faster than they can be synced', async () => {
    for (const branch of ['evening', 'morning', 'evening', 'morning', 'evening']) await git('checkout', '-q', branch);
    await isAll('عصر');
    await newsroom.until(async ({ article }) => (await article.count()) === COUNT);
    expect(await newsroom.sync()).toMatchObject({ ok: true, summary: { unchanged: COUNT } });
    await git('checkout', '-q', 'morning');
    await isAll('صبح');
  }, 120_000);

  it('of two new articles with one code, each is its own branch’s, and its address comes back with it', async () => {
    const said = () => newsroom.said.filter((line) => line.includes('reused-code')).length;
    const rain = article(999, { title: 'باران بارید', publishedAt: '۱۴۰۵/۰۸/۲۸ ۰۹:۰۰' }, 'ابرها از باختر آمدند.\n');
    const match = article(999, { title: 'تیم ملی برد', lead: 'سه بر یک.' }, 'تماشاگران تا نیمه‌شب ماندند.\n');
    await git('checkout', '-q', '-b', 'rain');
    await write({ 'articles/rain.md': rain });
    await git('add', '-A');
    await git('commit', '-qm', 'rain');
    await newsroom.until(async ({ article }) => (await article.count({ where: { title: 'باران بارید' } })) === 1);
    await git('checkout', '-q', '-b', 'other', 'main');
    await write({ 'articles/match.md': match });
    await git('add', '-A');
    await git('commit', '-qm', 'match');
    await newsroom.hears('reused-code');
    await newsroom.until(async ({ article }) => (await article.count({ where: { code: '999' } })) === 0);
    await git('checkout', '-q', 'rain');
    await newsroom.until(async ({ article }) => (await article.count({ where: { title: 'باران بارید' } })) === 1);
    expect(said()).toBe(1);
    expect(await newsroom.sync()).toMatchObject({ ok: true, stored: false });
  }, 120_000);
});
