import { describe, expect, it, test } from 'vitest';
import { Epochs } from '../epochs.ts';
import { scopesOf } from '../site/scopes.ts';
import { readAddress } from './address.ts';
import { stripFramework } from './strip.ts';
import { nextPage } from './testing.ts';

describe('addresses', () => {
  test.each([
    ['/', '/'],
    ['/latest?page=2', '/latest?page=2'],
    ['/latest?utm_source=x&page=2&fbclid=y', '/latest?page=2'],
    ['/latest?', '/latest'],
    ['/news/1/%d8%ae%d8%a8%d8%b1', '/news/1/%D8%AE%D8%A8%D8%B1'],
    ['/%6Eews/1', '/news/1'],
    ['/search?q=%DA%A9', '/search?q=%DA%A9'],
    ['/search?to=1405&from=&page=2&q=+%DA%A9++a%00%0a&x=y&section=&q=b', '/search?page=2&q=%DA%A9+a&to=1405'],
    ['/lite/search?q=a&author=b', '/lite/search?q=a&author=b'],
    ['/latest?q=a&section=b', '/latest'],
    ['/search?q=%ED%A0%80%', '/search?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD%25'],
    [`/search?q=${'a'.repeat(60_000)}`, `/search?q=${'a'.repeat(300)}`],
    ['/a/', '/a/'],
  ])('%s is the document %s', (target, key) => expect(readAddress(target)).toEqual({ kind: 'document', key }));

  test.each([
    ['/_next/static/x.js?v=1', 'file'],
    ['/media/480/ab/c.webp', 'file'],
    ['/healthz', 'passed'],
    ['/healthzz', 'document'],
    ['/desk', 'private'],
    ['/desk/sign-in?x=1', 'private'],
    ['/preview/abc', 'private'],
    ['/previews', 'document'],
    ['/_next/data', 'passed'],
    ['/dead-end/404', 'hidden'],
    ['/dead-endless', 'document'],
    ['http://other/', 'malformed'],
    [`/latest?x=${'a'.repeat(5000)}`, 'malformed'],
    [`/search?q=${'a'.repeat(100_000)}`, 'malformed'],
    ['/a%5Cb', 'malformed'],
    ['/a%0Ab', 'malformed'],
  ])('%s is %s', (target, kind) => expect(readAddress(target).kind).toBe(kind));
});

describe('epochs', () => {
  it('say for how long a snapshot has been old', () => {
    let time = 0;
    const epochs = new Epochs(() => time);
    const [before] = [epochs.snapshot(['a', 'b'])];
    expect(epochs.oldFor(before)).toBe(0);
    time = 10;
    epochs.bump('a');
    time = 15;
    epochs.bump('a');
    epochs.bump('b');
    time = 30;
    expect([epochs.oldFor(before), epochs.isCurrent(before)]).toEqual([20, false]);
  });

  it('count what ended long ago as old for ever', () => {
    const epochs = new Epochs(() => 0);
    const before = epochs.snapshot(['a']);
    for (let count = 0; count < 1000; count++) epochs.bump('a');
    expect(epochs.oldFor(before)).toBe(Number.POSITIVE_INFINITY);
  });
});

test.each([
  ['/', ['site', 'lists'], ['discussions']],
  ['/section/science?page=2', ['site', 'section:science'], ['discussions']],
  ['/lite/section/science', ['site', 'section:science'], ['discussions']],
  ['/author/sara-ahmadi', ['site', 'author:sara-ahmadi'], ['discussions']],
  ['/tag/x', ['site', 'lists'], ['discussions']],
  ['/news/219416/x', ['site', 'article:219416'], []],
  ['/n/219416', ['site', 'lists', 'article:219416'], []],
  ['/fa/news/219416/x', ['site', 'lists', 'article:219416'], []],
  ['/about', ['site', 'lists'], []],
  ['/media/800/ab/c.webp', ['site'], []],
  ['/covers/aabbcc/1.svg', [], []],
  ['/islands/islands-A.js', [], []],
  ['/furniture/top', ['site', 'lists'], []],
  ['/furniture/foot', ['site'], []],
])('the page %s lives as long as %j, around it %j', (address, own, furniture) => {
  expect(scopesOf(address)).toEqual({ own, furniture });
});

describe('stripping', () => {
  const strip = (html: string) => stripFramework(html, () => undefined);
  const textOf = (result: ReturnType<typeof strip>) =>
    result?.pieces.map((piece) => ('own' in piece ? piece.own : JSON.stringify(piece))).join('');

  it('keeps what is the page’s own: data blocks, islands, the boot script, styles, foreign links', () => {
    const own =
      '<script type="application/ld+json">{"a":"</p>"}</script><script type="module" src="/islands/x.js"></script>' +
      '<script data-boot="">boot()</script><style>a{}</style><link rel="preload" as="font" href="/other/x.woff2"/>';
    const result = strip(nextPage(own));
    expect(textOf(result)).toContain(own);
    expect(result?.inline).toEqual({ styles: ['a{}'], scripts: ['boot()'] });
  });

  it('takes away all of the framework’s', () => {
    const result = strip(
      nextPage(
        '<!-- --><p>متن</p><script>(self.__next_f=[]).push(0)</script><link rel="preload" as="script" href="/_next/y.js"/>',
      ),
    );
    expect(textOf(result)).not.toMatch(/_next\/(static\/x|y)|__next_f|<!--/);
    expect(textOf(result)).toContain('<body><p>متن</p></body></html>');
  });

  it('tells of the fonts that the page asks for at once, for a header', () => {
    const result = strip(nextPage('<link rel="preload" href="/_next/x.woff2" as="font" crossorigin=""/>متن'));
    expect(result?.fonts).toEqual(['/_next/x.woff2']);
    expect(textOf(result)).toContain('<body>متن</body></html>');
  });

  test.each([
    ['no flight data', '<!DOCTYPE html><html><body></body></html>'],
    ['an error shell', nextPage('').replace('<html lang="fa">', '<html id="__next_error__">')],
    ['half a page', nextPage('').slice(0, -7)],
    ['not a page', 'x'],
  ])('leaves alone what does not look as expected: %s', (_what, html) => expect(strip(html)).toBeUndefined());
});
