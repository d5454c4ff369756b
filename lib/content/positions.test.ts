import { describe, expect, it } from 'vitest';
import type { Problem } from './problems/problem.ts';
import { processArticle } from './run/article.ts';
import type { Surroundings } from './run/surroundings.ts';
import { article } from './testing/newsroom.ts';

const surroundings: Surroundings = {
  timeZone: 'Asia/Tehran',
  sections: [
    { value: 'politics', words: ['سیاست'] },
    { value: 'science', words: ['دانش'] },
  ],
  authors: [{ value: 'sara-ahmadi', words: ['سارا احمدی'] }],
  findPicture: async (path) =>
    path === 'media/a.jpg'
      ? { ok: true, picture: { path, digest: 'd', width: 1200, height: 800 } }
      : {
          ok: false,
          finding: {
            code: 'missing-picture',
            severity: 'error',
            message: `there is no picture «${path}»`,
            value: path,
          },
        },
};

async function problemsOf(text: string): Promise<Problem[]> {
  const file = { path: 'a.md', absolute: '/a.md', kind: 'article', size: 1, mtimeMs: 1 } as const;
  return (await processArticle({ file, digest: 'd', text }, surroundings)).problems;
}

const brief = ({ line, column, code, nearest }: Problem) =>
  `${line}:${column} ${code}${nearest ? ` → ${nearest}` : ''}`;

/** Lines of `article()`: 1 ---, 2 code, 3 title, 4 lead, 5 section, 6 publishedAt, 7 what a test adds. */
describe('every fault is reported at its place, with the nearest valid value', () => {
  it('a valid article has none', async () => {
    expect(
      await problemsOf(article('219416', { image: 'media/a.jpg', imageAlt: 'تصویر', authors: '[sara-ahmadi]' })),
    ).toEqual([]);
  });

  it.each([
    ['no front matter', 'متن\n', ['1:1 no-front-matter']],
    ['a front matter without end', '---\ncode: 1\n', ['1:1 unclosed-front-matter']],
    ['a missing title', article('1', { title: '' }), ['1:1 missing-key']],
    ['an empty title', article('1', { title: '""' }), ['3:8 missing-key']],
    ['an unknown key', article('1', { titel: 'x' }), ['7:1 unknown-key → title']],
    ['a Persian key', article('1', { روتیتر: 'x' }), ['7:1 unknown-key → kicker']],
    ['an unknown section, in Persian', article('1', { section: 'سیاست' }), ['5:10 unknown-section → politics']],
    ['an unknown section, misspelt', article('1', { section: 'scince' }), ['5:10 unknown-section → science']],
    [
      'an unknown author',
      article('1', { authors: '[sara-ahmadi, sara-ahmdi]' }),
      ['7:24 unknown-author → sara-ahmadi'],
    ],
    ['a day that does not exist', article('1', { publishedAt: '۱۴۰۲/۱۲/۳۰' }), ['6:14 bad-date → ۱۴۰۲/۱۲/۲۹']],
    ['no date at all', article('1', { publishedAt: 'دیروز' }), ['6:14 bad-date']],
    [
      'a date in a correction',
      article('1', { corrections: '[{at: 1402/13/01, text: x}]' }),
      ['7:20 bad-date → 1402/12/01'],
    ],
    ['a status', article('1', { status: 'پیش‌نویس' }), ['7:9 bad-value → draft']],
    ['a yes', article('1', { breaking: 'yes' }), ['7:11 bad-value → true']],
    ['tags that are no list', article('1', { tags: 'نجوم' }), ['7:7 wrong-type']],
    ['tags parted by a Persian comma', article('1', { tags: '[نجوم، فضا]' }), ['7:8 bad-value → [نجوم, فضا]']],
    [
      'a bad address inside source',
      article('1', { source: '{name: فارس, url: farsnews.ir}' }),
      ['7:27 bad-url → https://farsnews.ir'],
    ],
    ['an unknown key inside source', article('1', { source: '{name: فارس, link: x}' }), ['7:22 unknown-key']],
    ['a picture that is not there', article('1', { image: 'media/b.jpg', imageAlt: 'x' }), ['7:8 missing-picture']],
    ['a picture without description', article('1', { image: 'media/a.jpg' }), ['7:8 missing-key']],
    ['a code with a blank', article('1 2'), ['2:7 bad-value → 1-2']],
    ['a colon in a value', article('1', { kicker: 'گزارش: یک' }), ['7:9 yaml-syntax']],
    ['a key twice', article('1', { kicker: 'x\nkicker: y' }), ['8:1 yaml-syntax']],
    ['a comment for a value', article('1', { kicker: '#یک' }), ['7:9 unquoted-hash']],
    ['a picture in the body', article('1', {}, 'یک\n\nدو ![a](media/x.jpg)\n'), ['10:4 missing-picture']],
    ['an unknown block', article('1', {}, ':::pulquote\nx\n:::\n'), ['8:1 unknown-directive → :::pullquote']],
    ['a block without end', article('1', {}, 'x\n\n:::pullquote\nx\n'), ['10:1 unclosed-block']],
    ['HTML', article('1', {}, 'x <b>y</b>\n'), ['8:3 raw-html']],
    ['a script link', article('1', {}, '[x](javascript:alert(1))\n'), ['8:1 unsafe-link']],
  ])('%s', async (_name, text, expected) => {
    expect((await problemsOf(text)).map(brief)).toEqual(expected);
  });

  it('counts the same with Windows line ends and a byte-order mark', async () => {
    const text = article('1', { section: 'scince' }).replaceAll('\n', '\r\n');
    expect((await problemsOf(text)).map(brief)).toEqual(['5:10 unknown-section → science']);
  });

  it('reports all faults of a file at once', async () => {
    const text = article('1', { title: '', section: 'x', publishedAt: 'y', foo: 'z' }, '![](media/x.jpg)');
    const codes = (await problemsOf(text)).map(({ code }) => code).sort();
    expect(codes).toEqual([
      'bad-date',
      'missing-alt',
      'missing-key',
      'missing-picture',
      'unknown-key',
      'unknown-section',
    ]);
  });

  it('says what is allowed, with Persian names', async () => {
    const [problem] = await problemsOf(article('1', { section: 'سیاست' }));
    expect(problem).toMatchObject({
      value: 'سیاست',
      allowed: 'politics (سیاست), science (دانش)',
      message: 'unknown section «سیاست»',
    });
  });
});
