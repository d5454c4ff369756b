import { afterEach, describe, expect, it, test } from 'vitest';
import { choicesFor } from '../covers/random.ts';
import { article as anArticle, type Newsroom, openNewsroom } from './testing/newsroom.ts';

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
  return rows.map(({ scope }) => scope).sort();
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
    expect(await synced()).toEqual(['article:1', 'article:2', 'article:4', 'lists']);
    expect(await kin()).toEqual({ 1: ['4', '2'], 2: expect.arrayContaining(['1', '4']), 4: ['1', '2'] });
  });

  it('change the pages that show them when their cards change', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(2), article(2, 'تلسکوپ رصدخانه تعمیر شد', { pick: 'true' }));
    expect(await synced()).toEqual(['article:1', 'article:2', 'lists']);
  });

  it('chosen by an editor change the page that shows them too', async () => {
    newsroom = await openNewsroom({ ...files, [file(5)]: article(5, 'نان سنگک', { related: '[3]' }) });
    await synced();
    await newsroom.write(file(3), article(3, 'قالی کاشان رنگ عوض کرد'));
    expect(await synced()).toEqual(['article:3', 'article:5', 'lists']);
  });

  it('go when they are about something else, hidden or removed', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(2), article(2, 'قالی کرمان رنگ عوض کرد'));
    expect(await synced()).toEqual(['article:1', 'article:2', 'article:3', 'lists']);
    expect(await kin()).toEqual({ 2: ['3'], 3: ['2'] });
    await newsroom.write(file(2), article(2, 'قالی کرمان رنگ عوض کرد', { status: 'draft' }));
    expect(await synced()).toContain('article:3');
    expect(await kin()).toEqual({});
    expect(await newsroom.database.articleTerm.count({ where: { articleCode: '2' } })).toBe(0);
  });

  it('stay as they are when only the prose changes', async () => {
    newsroom = await openNewsroom(files);
    await synced();
    await newsroom.write(file(1), `${article(1, 'رصدخانه ماه‌گرفتگی را نشان داد')}جملهٔ دیگری هم.\n`);
    expect(await synced()).toEqual(['article:1']);
  });
});

const SUBJECTS = 'رصدخانه تلسکوپ قالی تبریز نان سنگک زعفران قنات بادگیر فوتبال شطرنج کتابخانه رمان ترجمه'.split(' ');

test.each([1, 2, 3])('what many saves bring together is what one sync of all of them would (%i)', async (seed) => {
  const random = choicesFor(`related ${seed}`);
  const title = () => Array.from({ length: 3 }, () => random.pick(SUBJECTS)).join(' ');
  newsroom = await openNewsroom({ [file(1)]: article(1, title()) });
  await synced();
  for (let step = 0; step < 30; step++) {
    const code = random.between(1, 9);
    const keys = random.between(0, 4) === 0 ? { status: 'draft' } : {};
    await newsroom.write(file(code), article(code, title(), keys));
    await synced();
  }
  const grown = await kin();
  await newsroom.database.articleKin.deleteMany();
  await newsroom.database.article.deleteMany();
  await newsroom.database.articleTerm.deleteMany();
  await newsroom.database.contentFile.deleteMany();
  await synced();
  const fresh = await kin();
  // Scores of old pairs keep the rarity that words had then: the order may differ, not who is there.
  const members = (lists: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(lists).map(([code, list]) => [code, list.toSorted()]));
  expect(members(grown)).toEqual(members(fresh));
});
