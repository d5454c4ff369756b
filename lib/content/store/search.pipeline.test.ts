import { afterEach, expect, test } from 'vitest';
import { choicesFor } from '../../covers/random.ts';
import { openContentSession } from '../session.ts';
import { article, type Newsroom, NOW, openNewsroom } from '../testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

/** All that search knows: every place of every term by article, and its words; ids aside. */
async function known(): Promise<{ terms: string[]; words: [string, number][] }> {
  const { database } = newsroom;
  const [terms, entries, words] = await database.$transaction(async (tx) => {
    await tx.$executeRaw`CREATE VIRTUAL TABLE temp."Places" USING fts5vocab(main, 'SearchText', 'instance')`;
    const places = await tx.$queryRaw<{ term: string; doc: bigint; offset: number }[]>`SELECT * FROM temp."Places"`;
    await tx.$executeRaw`DROP TABLE temp."Places"`;
    return [places, await tx.searchEntry.findMany(), await tx.searchWord.findMany()] as const;
  });
  const codes = new Map(entries.map(({ id, code }) => [id, code]));
  return {
    terms: terms.map(({ term, doc, offset }) => `${codes.get(Number(doc))} ${offset} ${term}`).toSorted(),
    words: words.map(({ word, articles }): [string, number] => [word, articles]).toSorted(),
  };
}

const file = (code: number) => `articles/${code}.md`;
const WORDS = 'کتاب‌ها می‌شود بین‌المللی رصدخانه، قالی تبریز. نان سنگک ۱۴۰۵ GPT-4'.split(' ');

test('what many saves bring together is what is made anew of all of them', async () => {
  const random = choicesFor('search index');
  const below = (end: number) => Math.floor(random.between(0, end));
  const text = (least: number) => Array.from({ length: least + below(6) }, () => random.pick(WORDS)).join(' ');
  newsroom = await openNewsroom({ [file(1)]: article(1) });
  const { contentDir, database } = newsroom;
  const session = openContentSession({ contentDir, database });
  const there = new Set([1]);
  for (let step = 0; step < 40; step++) {
    for (let saved = 0; saved < 3; saved++) {
      const code = 1 + below(12);
      if (there.has(code) && below(5) === 0) {
        await newsroom.remove(file(code));
        there.delete(code);
      } else {
        const keys = {
          slug: `خبر-شماره-${code}`,
          title: JSON.stringify(text(2)),
          tags: JSON.stringify([text(1).replace(/[،.]/g, '')]),
          publishedAt: random.pick(['۱۴۰۵/۰۸/۲۰ ۱۰:۰۰', '۱۴۰۵/۰۸/۲۰ ۱۰:۰۱', '۱۴۰۵/۰۹/۲۰']),
          status: random.pick(['published', 'published', 'published', 'draft', 'withdrawn']),
        };
        await newsroom.write(file(code), article(code, keys, `${text(3)}\n`));
        there.add(code);
      }
    }
    const { ok, problems } = await session.syncAll({ now: NOW, yes: true });
    expect([ok, problems.filter(({ severity }) => severity === 'error')]).toEqual([true, []]);
  }
  const grown = await known();
  expect(grown.terms.length).toBeGreaterThan(100);
  await database.syncState.update({ where: { id: 1 }, data: { schema: 'older' } });
  await newsroom.sync();
  expect(await known()).toEqual(grown);
}, 60_000);

test('an older database is filled by itself, also with what its file no longer says rightly', async () => {
  newsroom = await openNewsroom({ [file(1)]: article(1), [file(2)]: article(2, { title: 'رصدخانه' }) });
  await newsroom.sync();
  const whole = await known();
  await newsroom.write(file(2), article(2, { title: '' }));
  await newsroom.sync();
  const { database } = newsroom;
  await database.$executeRaw`INSERT INTO "SearchText" ("SearchText") VALUES ('delete-all')`;
  await database.searchEntry.deleteMany();
  await database.searchWord.deleteMany();
  await database.syncState.update({ where: { id: 1 }, data: { schema: 'older' } });
  await newsroom.sync();
  expect(await known()).toEqual(whole);
});

test('a save that changes no word leaves search as it is', async () => {
  newsroom = await openNewsroom({ [file(1)]: article(1) });
  await newsroom.sync();
  const entries = await newsroom.database.searchEntry.findMany();
  await newsroom.write(file(1), article(1, { pick: 'true' }));
  expect(await newsroom.sync()).toMatchObject({ stored: true });
  expect(await newsroom.database.searchEntry.findMany()).toEqual(entries);
});

test('more articles of one minute than it has ids take those of the minutes after it', async () => {
  const codes = Array.from({ length: 70 }, (_, index) => index + 1);
  newsroom = await openNewsroom(Object.fromEntries(codes.map((code) => [file(code), article(code)])));
  await newsroom.sync();
  expect(await newsroom.database.searchEntry.count()).toBe(70);
  const first = await known();
  await newsroom.write(file(3), article(3, { title: 'رصدخانه' }));
  await newsroom.sync();
  const { terms } = await known();
  expect(terms.filter((term) => !term.startsWith('3 '))).toEqual(first.terms.filter((term) => !term.startsWith('3 ')));
  expect(await newsroom.database.searchEntry.count()).toBe(70);
});
