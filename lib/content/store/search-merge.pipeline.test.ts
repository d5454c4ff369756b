import { afterEach, expect, test } from 'vitest';
import { connect } from '../../db/client.ts';
import { openContentSession } from '../session.ts';
import { article, type Newsroom, NOW, openNewsroom } from '../testing/newsroom.ts';
import { mergeAllSearch, mergeSearch } from './search-merge.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

/** Pieces that each query looks into; FTS5 throws where they do not agree with each other. */
async function pieces(): Promise<number> {
  const { database } = newsroom;
  await database.$executeRaw`INSERT INTO "SearchText" ("SearchText") VALUES ('integrity-check')`;
  const rows = await database.$queryRaw<{ count: bigint }[]>`
    SELECT COUNT(DISTINCT "segid") AS "count" FROM "SearchText_idx"`;
  return Number(rows[0]?.count);
}

const WORDS = 'رصدخانه قالی تبریز نان سنگک کتاب دریا باران کوه برف'.split(' ');
const found = async () => {
  const rows = WORDS.map(
    (word) => newsroom.database.$queryRaw<{ id: number }[]>`
      SELECT rowid AS "id" FROM "SearchText" WHERE "SearchText" MATCH ${word} ORDER BY rowid`,
  );
  return (await Promise.all(rows)).map((ids) => ids.map(({ id }) => Number(id)));
};
/** Long enough that a piece is some pages. */
const file = (code: number, word = 'برف') => {
  const names = Array.from({ length: 500 }, (_, index) => `نام${code * 1000 + index}`);
  return article(code, { title: word }, `${[...WORDS.slice(code % 7), ...names].join(' ')}\n`);
};

/** A newsroom after `saves` saves, one by one. */
async function after(saves: number) {
  const codes = Array.from({ length: 20 }, (_, index) => index + 1);
  newsroom = await openNewsroom(Object.fromEntries(codes.map((code) => [`articles/${code}.md`, file(code)])));
  const session = openContentSession(newsroom);
  const save = async (number: number) => {
    const code = 1 + (number % 20);
    await newsroom.write(`articles/${code}.md`, file(code, `${WORDS[number % 10]} ${number}`));
    await session.syncPaths([`articles/${code}.md`], { now: NOW });
  };
  await session.syncAll({ now: NOW });
  for (let number = 0; number < saves; number++) await save(number);
  return { session, save };
}

test('the pieces that saves leave are few again once nothing else is to do, and hold the same', async () => {
  const { session } = await after(14);
  expect(await pieces()).toBeGreaterThan(5);
  const before = await found();
  let steps = 0;
  while (await session.tidy()) steps++;
  expect(steps).toBeGreaterThan(0);
  expect(await pieces()).toBeLessThanOrEqual(3);
  expect(await found()).toEqual(before);
  expect(await session.tidy()).toBe(false);
});

test('a process that ends between two steps leaves a search that is whole, and the next one goes on', async () => {
  const { save } = await after(12);
  const before = await found();
  expect(await mergeSearch(newsroom.database, 1)).toBe(true);
  await newsroom.database.$disconnect();
  expect(await found()).toEqual(before);
  expect(await pieces()).toBeGreaterThan(3);
  await save(3);
  const saved = await found();
  await mergeAllSearch(newsroom.database);
  expect(await pieces()).toBeLessThanOrEqual(4);
  expect(await found()).toEqual(saved);
});

test('while another process writes, merging is left to the next save', async () => {
  await after(12);
  const before = await pieces();
  const impatient = connect(newsroom.databaseUrl, 20);
  await newsroom.database.$transaction(async (tx) => {
    await tx.syncState.updateMany({ data: { at: NOW } });
    expect(await mergeSearch(impatient)).toBe(false);
    await mergeAllSearch(impatient);
  });
  await impatient.$disconnect();
  expect(await pieces()).toBe(before);
  expect(await mergeSearch(newsroom.database)).toBe(true);
});

test('what was just made anew stands above what many saves bring', async () => {
  const { session, save } = await after(0);
  const whole = await pieces();
  for (let number = 0; number < 30; number++) {
    await save(number);
    while (await session.tidy());
    expect(await pieces()).toBeLessThanOrEqual(whole + 5);
  }
}, 60_000);
