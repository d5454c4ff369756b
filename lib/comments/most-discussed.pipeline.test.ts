import { expect, test } from 'vitest';
import { article, NOW } from '../content/testing/newsroom.ts';
import { getMostDiscussed } from './most-discussed.ts';
import { comment, openSite } from './testing.ts';

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

test('articles are counted by what was said of them within Tehran’s days, live ones and approved comments only', async () => {
  const { database } = await openSite({
    ...Object.fromEntries([1, 2, 3].map((code) => [`articles/${code}.md`, article(code)])),
    'articles/4.md': article(4, { status: 'draft' }),
  });
  const discussed = async (days: number, count = 9) =>
    (await getMostDiscussed(days, count)).map(({ article: { code }, comments }) => `${code}: ${comments}`);
  expect(await discussed(30)).toEqual([]);
  await database.comment.createMany({
    data: [
      comment({ articleCode: '1', sentAt: ago(11) }),
      // Yesterday in Tehran: NOW is noon.
      ...[13, 14, 15].map((hours) => comment({ articleCode: '1', sentAt: ago(hours) })),
      ...[1, 2].map((hours) => comment({ articleCode: '2', sentAt: ago(hours) })),
      ...[1, 2, 3].map((hours) => comment({ articleCode: '2', sentAt: ago(hours), state: 'waiting' })),
      comment({ articleCode: '3', sentAt: ago(24 * 20) }),
      ...[1, 2, 3, 4, 5].flatMap((hours) =>
        ['4', '99'].map((articleCode) => comment({ articleCode, sentAt: ago(hours) })),
      ),
    ],
  });
  expect(await discussed(1)).toEqual(['2: 2', '1: 1']);
  expect(await discussed(7)).toEqual(['1: 4', '2: 2']);
  expect(await discussed(30)).toEqual(['1: 4', '2: 2', '3: 1']);
  expect(await discussed(30, 1)).toEqual(['1: 4']);
});
