import { expect, test } from 'vitest';
import { codeAt, isSameArticle, isSamePicture, kindOf } from './addresses.ts';

test.each([
  ['/news/12/x', 'article'],
  ['/lite/news/a-1/x', 'article'],
  ['/news/12', 'other'],
  ['/n/12', 'other'],
  ['/', 'page'],
  ['/lite', 'page'],
  ['/saved', 'page'],
  ['/media/480/d/a.jpg', 'picture'],
  ['/covers/7a2f2b/12.svg', 'picture'],
  ['/desk', 'other'],
  ['/preview/abc', 'other'],
  ['/section/science', 'other'],
  ['/newsroom/12/x', 'other'],
])('%s is kept as: %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each([
  ['/news/12/x', '/news/12/y', true],
  ['/news/12/x', '/news/13/x', false],
  ['/news/12/x', '/lite/news/12/x', false],
  ['/latest', '/latest', false],
])('%s and %s are one article in one edition: %s', (one, other, is) => {
  expect(isSameArticle(one, other)).toBe(is);
});

test('an article is known by its code', () => {
  expect(['/news/12/x', '/lite/news/12/x', '/n/12', '/lite/n/12', '/section/12'].map(codeAt)).toEqual([
    '12',
    '12',
    '12',
    '12',
    undefined,
  ]);
});

test.each([
  ['/media/480/d/a.jpg', '/media/800/d/a.jpg', true],
  ['/media/480/d/a.jpg', '/media/800/d/a.avif', true],
  ['/media/480/d/a.jpg', '/media/480/e/a.jpg', false],
  ['/covers/7a2f2b/12.svg', '/covers/7a2f2b/13.svg', false],
])('%s and %s are one picture: %s', (one, other, is) => {
  expect(isSamePicture(one, other)).toBe(is);
});
