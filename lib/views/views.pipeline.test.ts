import { afterEach, beforeEach, expect, test } from 'vitest';
import { article, type Newsroom, NOW, openNewsroom } from '../content/testing/newsroom.ts';
import { connect } from '../db/client.ts';
import { randomFrom } from '../live/model/random.ts';
import { LEADERS_SCOPE, VIEWS_SCOPE } from '../site/scopes.ts';
import { ViewCounter } from './counter.ts';
import { dayOf, firstHourOf, hourOf, PERIODS, type Period } from './hours.ts';
import { readRanking } from './ranking.ts';
import { addCounts, KEPT, tidyCounts } from './store.ts';

const HOUR = 3_600_000;
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

let newsroom: Newsroom;
const counters: ViewCounter[] = [];
const troubles: unknown[] = [];

beforeEach(async () => {
  newsroom = await openNewsroom({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((code) => [`articles/${code}.md`, article(code)])),
    'articles/draft.md': article('draft', { status: 'draft' }),
    'articles/gone.md': article('gone', { status: 'withdrawn' }),
    'articles/later.md': article('later', { publishedAt: '۱۴۰۵/۰۹/۰۱ ۰۷:۳۰' }),
  });
  await newsroom.sync();
});
afterEach(async () => {
  for (const counter of counters.splice(0)) await counter.stop();
  await newsroom.close();
});

function openCounter(now = () => NOW): ViewCounter {
  const counter = new ViewCounter({
    database: connect(newsroom.databaseUrl, 0),
    now,
    onTrouble: (error) => troubles.push(error),
  });
  counters.push(counter);
  return counter;
}

const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', 'user-agent': PHONE };
const seen = (counter: ViewCounter, code: string, reader = 0) =>
  counter.see({ header: (name) => headers[name], address: `192.0.2.${reader}`, body: code });

async function counts(): Promise<Record<string, number>> {
  const rows = await newsroom.database.viewCount.findMany({ orderBy: { code: 'asc' } });
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
}

test('live articles are counted, each reader once; nothing else leaves a trace', async () => {
  const counter = openCounter();
  for (const code of ['1', '1', '2', 'draft', 'gone', 'later', 'none']) seen(counter, code);
  seen(counter, '1', 1);
  await counter.flush();
  expect(await counts()).toEqual({ 1: 2, 2: 1 });
});

test('two processes on one database add up', async () => {
  const [a, b] = [openCounter(), openCounter()];
  for (let reader = 0; reader < 100; reader++) seen(reader % 2 ? a : b, '3', reader);
  for (let times = 0; times < 20 && ((await counts())['3'] ?? 0) < 100; times++)
    await Promise.all([a.flush(), b.flush()]);
  expect(await counts()).toEqual({ 3: 100 });
});

test('ten thousand articles in one writing', async () => {
  const codes = Array.from({ length: 10_000 }, (_, index) => `n-${index}`);
  await newsroom.database.$executeRaw`
    INSERT INTO "Article" ("code", "slug", "title", "lead", "wordCount", "sectionSlug", "bodyHtml", "status", "publishedAt")
    SELECT "value", 'خبر', 'خبر', '', 1, 'science', '', 'published', ${NOW} FROM json_each(${JSON.stringify(codes)})`;
  const counter = openCounter();
  for (const code of codes) seen(counter, code);
  await counter.flush();
  expect(await newsroom.database.viewCount.count()).toBe(10_000);
});

test('while another program holds the database views wait, and are written once it lets go', async () => {
  const counter = openCounter();
  await counter.flush();
  const other = connect(newsroom.databaseUrl);
  await other.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE "SyncState" SET "run" = "run"`;
    seen(counter, '1');
    await counter.flush();
    seen(counter, '1', 1);
    seen(counter, '2', 1);
    await counter.flush();
    expect(await counts()).toEqual({});
  });
  await other.$disconnect();
  await counter.flush();
  expect(await counts()).toEqual({ 1: 2, 2: 1 });
});

test('a sync touches no count, not even of an article that is gone', async () => {
  const counter = openCounter();
  for (const code of ['1', '2']) seen(counter, code);
  await counter.flush();
  await newsroom.remove('articles/1.md');
  await newsroom.write('articles/2.md', article(2, { title: 'تیتر دیگر' }));
  await newsroom.sync();
  expect(await counts()).toEqual({ 1: 1, 2: 1 });
  expect((await readRanking(newsroom.database, NOW)).day).toEqual([{ code: '2', count: 1 }]);
});

test('pages are told of another ranking, and only of that', async () => {
  const told = async () =>
    (await newsroom.database.change.findMany({ where: { scope: { in: [VIEWS_SCOPE, LEADERS_SCOPE] } } })).map(
      ({ scope }) => scope,
    );
  const counter = openCounter();
  await counter.flush();
  expect(await told()).toEqual([]);
  seen(counter, '1');
  await counter.flush();
  expect(await told()).toEqual([VIEWS_SCOPE, LEADERS_SCOPE]);
  seen(counter, '2');
  await counter.flush();
  expect(await told(), 'within a minute').toEqual([VIEWS_SCOPE, LEADERS_SCOPE]);
  const next = openCounter();
  await next.flush();
  expect(await told(), 'by a process that begins').toEqual([VIEWS_SCOPE, LEADERS_SCOPE]);
});

test('the lists of forty days are those of every single view, while hours become days and go', async () => {
  const random = randomFrom(11);
  const views: { hour: number; code: string; count: number }[] = [];
  const start = NOW.getTime();
  for (let hours = 0; hours < 40 * 24; hours += 1 + random.number(5)) {
    const at = new Date(start + hours * HOUR);
    const hour = hourOf(at);
    const batch = Array.from({ length: 1 + random.number(4) }, () => ({
      hour,
      code: String(1 + random.number(6)),
      count: 1 + random.number(9),
    }));
    const merged = [...new Set(batch.map(({ code }) => code))].map((code) => ({
      hour,
      code,
      count: batch.filter((one) => one.code === code).reduce((sum, one) => sum + one.count, 0),
    }));
    await addCounts(newsroom.database, merged, at);
    views.push(...merged);
    if (random.once(2)) await tidyCounts(newsroom.database, hour);
    if (!random.once(6)) continue;
    const ranking = await readRanking(newsroom.database, at);
    for (const period of PERIODS)
      expect([hours, period, ranking[period]]).toEqual([hours, period, model(views, period, hour)]);
  }
  const last = hourOf(new Date(start + 41 * 24 * HOUR));
  await tidyCounts(newsroom.database, last);
  const left = await newsroom.database.viewCount.findMany({ select: { hour: true } });
  for (const { hour } of left) {
    expect(hour).toBeGreaterThanOrEqual(firstHourOf('month', last));
    if (hour < firstHourOf('day', last)) expect(hour).toBe(dayOf(hour));
  }
});

function model(views: { hour: number; code: string; count: number }[], period: Period, hour: number) {
  const sums = new Map<string, number>();
  for (const view of views)
    if (view.hour >= firstHourOf(period, hour)) sums.set(view.code, (sums.get(view.code) ?? 0) + view.count);
  return [...sums]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || b.code.localeCompare(a.code));
}

test('of an hour that is over only the most seen are kept', async () => {
  const hour = hourOf(NOW);
  const data = Array.from({ length: KEPT + 500 }, (_, index) => ({ hour: hour - 1, code: `c-${index}`, count: index }));
  await newsroom.database.viewCount.createMany({ data });
  await newsroom.database.viewCount.create({ data: { hour, code: '1', count: 1 } });
  await tidyCounts(newsroom.database, hour);
  const { _count, _min } = await newsroom.database.viewCount.aggregate({
    where: { hour: hour - 1 },
    _count: true,
    _min: { count: true },
  });
  expect([_count, _min.count]).toEqual([KEPT, 500]);
  expect(await newsroom.database.viewCount.count({ where: { hour } })).toBe(1);
});
