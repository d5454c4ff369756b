import { afterEach, expect, it } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

it.each([
  ['/old: /news/1', []],
  ['/old: /n/1', []],
  ['/old: /section/science?page=2', []],
  ['/old: /about', []],
  ['/old: /tag/x', []],
  ['/old: /rss.xml', []],
  ['/old: https://example.com/x', []],
  ['/old: /older\n/older: /', []],
  ['/old: /news/2', ['redirects.yaml:1:7 dead-redirect']],
  ['/old: /section/sience', ['redirects.yaml:1:7 dead-redirect /section/science']],
  ['/old: /abuot', ['redirects.yaml:1:7 dead-redirect /about']],
  ['/about: /', ['redirects.yaml:1:1 hidden-redirect']],
  ['- {from: /section/science, to: /latest}', ['redirects.yaml:1:10 hidden-redirect']],
])('%s', async (redirects, expected) => {
  newsroom = await openNewsroom({
    'articles/1.md': article(1),
    'pages/about.md': '---\nslug: about\ntitle: ما\n---\nمتن',
    'redirects.yaml': `${redirects}\n`,
  });
  const { problems, ok } = await newsroom.sync();
  expect(ok).toBe(true);
  expect(
    problems.map(({ file, line, column, code, nearest = '' }) => `${file}:${line}:${column} ${code} ${nearest}`.trim()),
  ).toEqual(expected);
});
