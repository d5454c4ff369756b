import { afterEach, describe, expect, it, test } from 'vitest';
import { choicesFor } from '../covers/random.ts';
import { kinByTerms, type Posting } from './related/by-terms.ts';
import { openContentSession } from './session.ts';
import { article as anArticle, type Newsroom, NOW, openNewsroom } from './testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const article = (code: number, title: string, keys: Record<string, string> = {}) =>
  anArticle(code, { title, lead: 'این خبر.', ...keys });
const file = (code: number) => `articles/${code}.md`;

const MOON = 'ماه‌گرفتگی بر فراز رصدخانه';
const files = {
  [file(1)]: article(1, 'رصدخانه ماه‌گرفتگی را نشان داد'),
  [file(2)]: article(2, 'تلسکوپ رصدخانه تعمیر شد'),
  [file(3)]: article(3, 'قالی تبریز رنگ عوض کرد'),
};

/** Codes of the kin of each article that has some, nearest first. */
async function kin(): Promise<Record<string, string[]>> {
  const rows = await newsroom.database.articleKin.findMany({ orderBy: [{ score: 'desc' }, { kinCode: 'desc' }] });
  const lists: Record<string, string[]> = {};
  for (const { articleCode, kinCode } of rows) lists[articleCode] = [...(lists[articleCode] ?? []), kinCode];
  return lists;
}

/** Syncs, and tells the scopes that this changed. */
async function synced(): Promise<string[]> {
  const last = await newsroom.database.change.findFirst({ orderBy: { seq: 'desc' } });
  await newsroom.sync();
  const rows = await newsroom.database.change.findMany({ where: { seq: { gt: last?.seq ?? 0 } } });
  return [...new Set(rows.map(({ scope }) => scope))].sort();
}

describe('related articles', () => {
  it('are those about the same, of both', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    expect(await kin()).toEqual({ 1: ['2'], 2: ['1'] });
  });

  it('come to an old article with a new one, and only its pages change', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(4), article(4, MOON));
    expect(await synced()).toEqual(['article:1', 'article:2', 'article:4', 'lists', 'section:science']);
    expect(await kin()).toEqual({ 1: ['4', '2'], 2: expect.arrayContaining(['1', '4']), 4: ['1', '2'] });
  });

  it('change the pages that show them when their cards change', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(2), article(2, 'تلسکوپ رصدخانه تعمیر شد', { pick: 'true' }));
    expect(await synced()).toEqual(['article:1', 'article:2', 'lists', 'section:science']);
  });

  it('chosen by an editor change the page that shows them too', async () => {
    newsroom = await openNewsroom({ ...files, [file(5)]: article(5, 'نان سنگک', { related: '[3]' }) });
    await synced();
    await newsroom.write(file(3), article(3, 'قالی کاشان رنگ عوض کرد'));
    expect(await synced()).toEqual(['article:3', 'article:5', 'lists', 'section:science']);
  });

  it('change a page also behind those whose time is to come', async () => {
    // 1 has six before 8: one of them is not live yet, so readers see 8 too.
    const telling = (words: number) => 'رصدخانه تلسکوپ قالی تبریز نان سنگک زعفران'.split(' ').slice(0, words).join(' ');
    const six = [2, 3, 4, 5, 6, 7].map((code) => [
      file(code),
      article(code, telling(7), code === 2 ? { publishedAt: '۱۴۰۵/۰۹/۲۰' } : {}),
    ]);
    newsroom = await openNewsroom({ [file(1)]: article(1, telling(7)), ...Object.fromEntries(six) });
    await synced();
    await newsroom.write(file(8), article(8, telling(3)));
    expect(await synced()).toContain('article:1');
    expect((await kin())[1]?.indexOf('8')).toBe(6);
  });

  it('go when they are about something else, hidden or removed', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(2), article(2, 'قالی کرمان رنگ عوض کرد'));
    expect(await synced()).toEqual(['article:1', 'article:2', 'article:3', 'lists', 'section:science']);
    expect(await kin()).toEqual({ 2: ['3'], 3: ['2'] });
    await newsroom.write(file(2), article(2, 'قالی کرمان رنگ عوض کرد', { status: 'draft' }));
    expect(await synced()).toContain('article:3');
    expect(await kin()).toEqual({});
    expect(await newsroom.database.articleTerm.count({ where: { articleCode: '2' } })).toBe(0);
  });

  it('are found for all by another version of the pipeline', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.database.articleKin.deleteMany();
    await newsroom.database.articleTerm.deleteMany();
    await newsroom.database.syncState.update({ where: { id: 1 }, data: { schema: 'older' } });
    expect(await synced()).toEqual(['article:1', 'article:2']);
    expect(await kin()).toEqual({ 1: ['2'], 2: ['1'] });
  });

  it('stay as they are when only the prose changes', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(1), `${article(1, 'رصدخانه ماه‌گرفتگی را نشان داد')}جملهٔ دیگری هم.\n`);
    expect(await synced()).toEqual(['article:1']);
  });
});

describe('related articles come after what is saved', () => {
  /** The newsroom's database, of which something happens before its nth transaction. */
  const database = (before: (nth: number) => void) => {
    let nth = 0;
    return new Proxy(newsroom.database, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name !== '$transaction') return value;
        return (...args: unknown[]) => {
          before(++nth);
          return Reflect.apply(value, target, args);
        };
      },
    });
  };

  it('in a transaction that readers of lists do not wait for, and of which they are told too', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(4), article(4, MOON));
    const told: string[] = [];
    await newsroom.sync({
      database: database((nth) => told.push(`begins ${nth}`)),
      onStored: () => told.push('stored'),
    });
    expect(told).toEqual(['begins 1', 'stored', 'begins 2', 'stored']);
  });

  it('by the next sync, when the process ends between the two', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(4), article(4, MOON));
    await newsroom.remove(file(2));
    const ended = database((nth) => {
      if (nth === 2) throw new Error('ended');
    });
    await expect(newsroom.sync({ database: ended })).rejects.toThrow('ended');
    expect(await newsroom.database.article.count({ where: { code: '4' } })).toBe(1);
    expect(await synced()).toEqual(['article:1', 'article:2', 'article:4']);
    expect(await kin()).toEqual({ 1: ['4'], 4: ['1'] });
    expect(await newsroom.database.kinWanted.count()).toBe(0);
  });

  it('when they are asked for, where the run leaves them to that; again, where it failed', async () => {
    newsroom = await openNewsroom(files);
    let fails = true;
    const failing = database((nth) => {
      if (nth === 2 && fails) throw new Error('locked');
    });
    const told: string[] = [];
    const options = { now: NOW, kinLater: true, onStored: () => void told.push('stored') };
    const session = openContentSession({ contentDir: newsroom.contentDir, database: failing });
    await session.syncAll(options);
    expect(await kin()).toEqual({});
    await expect(session.findKin(options)).rejects.toThrow('locked');
    fails = false;
    expect((await session.findTouched()).known).toBe(true);
    await session.findKin(options);
    expect(await kin()).toEqual({ 1: ['2'], 2: ['1'] });
    expect(told).toEqual(['stored', 'stored']);
    await session.findKin(options);
    expect(told).toHaveLength(2);
  });
});

const SUBJECTS = 'رصدخانه تلسکوپ قالی تبریز نان سنگک زعفران قنات بادگیر فوتبال شطرنج کتابخانه رمان ترجمه'.split(' ');

/** What all articles come to for one another by their terms as they are now. */
async function scoresNow(): Promise<(code: string) => Map<string, number>> {
  const terms = new Map<string, Map<string, number>>();
  const postings = new Map<string, Posting[]>();
  for (const { term, minute, articleCode: code, weight } of await newsroom.database.articleTerm.findMany()) {
    terms.set(code, (terms.get(code) ?? new Map<string, number>()).set(term, weight));
    postings.set(term, [...(postings.get(term) ?? []), { code, minute, weight }]);
  }
  const kinOf = kinByTerms(postings, terms.size);
  return (code) => new Map(kinOf(code, 0, terms.get(code) ?? new Map()).map((one) => [one.code, one.score]));
}

test.each([1, 2])(
  'what many saves bring together is what one sync of all of them would (%i)',
  async (seed) => {
    const random = choicesFor(`related ${seed}`);
    const below = (end: number) => Math.floor(random.between(0, end));
    const title = () => Array.from({ length: 3 }, () => random.pick(SUBJECTS)).join(' ');
    newsroom = await openNewsroom({ [file(1)]: article(1, title()) });
    const { contentDir, database } = newsroom;
    const session = openContentSession({ contentDir, database });
    await session.syncAll({ now: NOW });
    const there = new Set([1]);
    for (let step = 0; step < 130; step++) {
      const code = 1 + below(48);
      if (there.has(code) && below(5) === 0) {
        await newsroom.remove(file(code));
        there.delete(code);
      } else {
        await newsroom.write(file(code), article(code, title(), below(5) === 0 ? { status: 'draft' } : {}));
        there.add(code);
      }
      expect(await session.syncAll({ now: NOW, yes: true })).toMatchObject({ ok: true });
    }
    expect(await database.article.count()).toBe(there.size);
    const grown = await kin();
    for (const table of ['ArticleKin', 'ArticleTerm', 'ContentFile', 'Article'])
      await database.$executeRawUnsafe(`DELETE FROM "${table}"`);
    await synced();
    const fresh = await kin();
    const scores = await scoresNow();
    // The same articles have kin, and none has one that is hidden or gone.
    expect(Object.keys(grown).toSorted()).toEqual(Object.keys(fresh).toSorted());
    expect(
      Object.values(grown)
        .flat()
        .filter((code) => !fresh[code]),
    ).toEqual([]);
    const shares: number[] = [];
    for (const [code, list] of Object.entries(fresh)) {
      const of = scores(code);
      const worth = (codes: string[] = []) => codes.slice(0, 6).reduce((sum, other) => sum + (of.get(other) ?? 0), 0);
      shares.push(worth(grown[code]) / worth(list));
    }
    // Of a pair the rarity of its words is that of the day on which it was saved: what is shown may be a little less near.
    expect(Math.min(...shares)).toBeGreaterThan(0.95);
    expect(shares.reduce((sum, share) => sum + share) / shares.length).toBeGreaterThan(0.99);
  },
  60_000,
);
