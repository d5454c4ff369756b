import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { article, type Newsroom, NOW, openNewsroom } from '../content/testing/newsroom.ts';
import { changesBetween } from '../site/changes.ts';
import { getArticle } from './article.ts';
import { getRelated } from './related.ts';

let newsroom: Newsroom;
const SUBJECT = 'رصدخانه تلسکوپ قالی';
const about = (code: number, title: string, keys: Record<string, string> = {}) => ({
  [`articles/${code}.md`]: article(code, { title, lead: 'این خبر.', ...keys }),
});
const toCome = { publishedAt: '۱۴۰۵/۰۹/۰۱ ۰۷:۳۰' };

beforeAll(async () => {
  newsroom = await openNewsroom({
    ...about(1, SUBJECT, { related: '[30, 99, 5, 21, 20]' }),
    ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8].flatMap((code) => Object.entries(about(code, SUBJECT)))),
    ...about(20, 'نان سنگک', { status: 'draft' }),
    ...about(21, `${SUBJECT} تبریز`, toCome),
    ...about(30, 'بادگیر یزد', { section: 'politics' }),
    ...about(31, 'قنات گناباد', { section: 'politics' }),
  });
  await newsroom.sync();
  vi.stubEnv('PEYK_NOW', NOW.toISOString());
  (globalThis as Record<symbol, unknown>)[Symbol.for('peyk.database')] = newsroom.database;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

const related = async (code: string) => {
  const article = await getArticle(code);
  return article && (await getRelated(article)).map((card) => card.code);
};

test.each([
  [
    'the editor’s choice in its order, then the nearest; live ones, each once',
    '1',

    ['30', '5', '8', '7', '6', '4'],
  ],
  ['six at most, never the article itself', '8', ['7', '6', '5', '4', '3', '2']],
  ['the newest of the section beside few', '30', ['31']],
])('a page shows %s', async (_what, code, codes) => expect(await related(code)).toEqual(codes));

test('an article that goes live changes the pages that show it, and no others', async () => {
  const scopes = await changesBetween(NOW, new Date(NOW.getTime() + 24 * 3_600_000));
  // 1 has it by choice, 2 to 8 are about the same; a new day is a change of every page.
  const shown = [1, 2, 3, 4, 5, 6, 7, 8, 21].map((code) => `article:${code}`);
  expect(scopes.toSorted()).toEqual([...shown, 'lists', 'section:science', 'site'].toSorted());
  expect(await changesBetween(NOW, new Date(NOW.getTime() + 60_000))).toEqual([]);
});
