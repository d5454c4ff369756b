import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../content/testing/newsroom.ts';
import { randomFrom } from '../live/model/random.ts';
import { type CalendarDay, toJalali } from '../persian/calendar.ts';
import { archiveDateAddress } from '../site/addresses.ts';
import { getArchive } from './archive.ts';
import { getArchiveDay, getArchiveMonth } from './stretch.ts';

const NOW = new Date('2026-11-21T08:30:00Z');
const MINUTE = 60_000;
/** Where days have 23 or 25 hours, years begin and leap days are: instants around which articles come out. */
const EDGES = [
  '2021-03-19T20:30:00Z',
  '2021-03-20T20:30:00Z',
  '2021-03-21T20:30:00Z',
  '2022-03-21T20:30:00Z',
  '2022-09-21T19:30:00Z',
  '2022-09-21T20:30:00Z',
  '2025-03-19T20:30:00Z',
  '2025-03-20T20:30:00Z',
  '2026-11-20T20:30:00Z',
  NOW.toISOString(),
];
const random = randomFrom(20);
const published: Date[] = [];

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom({ 'articles/1.md': article(1, { status: 'draft' }) });
  await newsroom.sync();
  const edge = () => new Date(Date.parse(random.one(EDGES as [string])) + (random.number(240) - 120) * MINUTE);
  const any = () => new Date(NOW.getTime() - random.number(8 * 365 * 24 * 60) * MINUTE);
  const rows = Array.from({ length: 400 }, (_, index) => {
    const publishedAt = random.once(3) ? edge() : any();
    const status = random.once(6) ? random.one(['draft', 'review', 'withdrawn']) : 'published';
    if (status === 'published' && publishedAt <= NOW) published.push(publishedAt);
    const code = String(1000 + index);
    return {
      code,
      slug: 'خبر',
      title: code,
      lead: '',
      wordCount: 1,
      sectionSlug: 'science',
      bodyHtml: '',
      status,
      publishedAt,
    };
  });
  await newsroom.database.article.createMany({ data: rows });
  vi.stubEnv('PEYK_NOW', NOW.toISOString());
  (globalThis as Record<symbol, unknown>)[Symbol.for('peyk.database')] = newsroom.database;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

const TEHRAN = new Intl.DateTimeFormat('en', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day of an instant by another way than that of the archive. */
function dayOf(instant: Date): CalendarDay {
  const parts = Object.fromEntries(TEHRAN.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return toJalali({ year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0 });
}

function counted(name: (day: CalendarDay) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of published.map(dayOf)) counts.set(name(day), (counts.get(name(day)) ?? 0) + 1);
  return counts;
}

const byDay = () => counted(archiveDateAddress);
const byMonth = () => counted(({ year, month }) => archiveDateAddress({ year, month }));

test('years and months have the counts of their live articles, newest year first', async () => {
  const years = await getArchive();
  const months = years.flatMap(({ months }) => months);
  const given = new Map(months.flatMap(({ href, count }) => (href ? [[href, count] as const] : [])));
  expect(given).toEqual(byMonth());
  expect(months.filter(({ href, count }) => !href && count > 0)).toEqual([]);
  expect(years.map(({ year }) => year)).toEqual([1405, 1404, 1403, 1402, 1401, 1400, 1399, 1398, 1397]);
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(published.length);
});

test('calendars link the days with news and no others, and months lead to their neighbours', async () => {
  const found = new Map<string, number>();
  let month: { year: number; month: number } | undefined = dayOf(new Date(Math.min(...published.map(Number))));
  while (month) {
    const list = await getArchiveMonth(month, 1);
    for (const cell of list?.calendar.weeks.flat() ?? []) if (cell?.href) found.set(cell.href, cell.count);
    expect(list?.total).toBe(byMonth().get(archiveDateAddress({ year: month.year, month: month.month })));
    const [, , year, next] = list?.next?.href.split('/') ?? [];
    month = year ? { year: Number(year), month: Number(next) } : undefined;
  }
  expect(found).toEqual(byDay());
});

test('days have their live articles, newest first, and lead to the nearest days with news', async () => {
  const days = [...new Map(published.map((instant) => [archiveDateAddress(dayOf(instant)), dayOf(instant)]))].sort();
  for (const [place, [address, day]] of days.entries()) {
    const list = await getArchiveDay(day, 1);
    expect([address, list?.total]).toEqual([address, byDay().get(address)]);
    expect(list?.articles.every(({ publishedAt }) => archiveDateAddress(dayOf(publishedAt)) === address)).toBe(true);
    const links = [list?.previous?.href, list?.next?.href];
    expect(links).toEqual([days[place - 1]?.[0], days[place + 1]?.[0]]);
  }
});

test('a day without news in the archive’s time is empty; one outside of it is not there', async () => {
  const empty = { year: 1400, month: 1, day: 4 };
  expect(byDay().has(archiveDateAddress(empty))).toBe(false);
  const list = await getArchiveDay(empty, 1);
  expect([list?.total, list?.previous !== undefined, list?.next !== undefined]).toEqual([0, true, true]);
  expect(await getArchiveDay({ year: 1405, month: 9, day: 1 }, 1)).toBeUndefined();
  expect(await getArchiveMonth({ year: 1390, month: 1 }, 1)).toBeUndefined();
  expect(await getArchiveMonth({ year: 1405, month: 8 }, 999)).toBeUndefined();
});
