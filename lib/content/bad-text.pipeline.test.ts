import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from './check.ts';
import { article, type Newsroom, NOW, openNewsroom } from './testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const bytes = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const lines = (line: string, count: number) => `${line}\n`.repeat(count);
const X = 'x';
const cut = bytes(article(X, {}, 'سلام'));
const conflict = '<<<<<<< HEAD\nیک\n=======\nدو\n>>>>>>> other\n';

/** What stands in a file, and what its editor is told: place, code, and words of the sentence. */
type Case = [what: string, content: string | Uint8Array, told: string[], words?: string];

/** Nothing of these goes live; the last good version stays. */
const BAD: Case[] = [
  ['cut in the middle of a letter', cut.subarray(0, -1), ['8:4 not-utf8'], 'ends in the middle of a letter'],
  ['cut in the title', bytes(article(X)).subarray(0, 22), ['3:9 not-utf8'], 'ends in the middle of a letter'],
  ['a byte of no letter', Buffer.concat([bytes(article(X)), Buffer.from([0xe3, 0x28])]), ['9:1 not-utf8'], '0xe3'],
  ['half a surrogate', Buffer.concat([cut, Buffer.from([0xed, 0xa0, 0x80])]), ['8:5 not-utf8'], '0xed'],
  ['UTF-16', utf16(`\ufeff${article(X)}`), ['1:1 not-utf8'], 'is UTF-16'],
  ['UTF-16 without a mark', utf16(article(X)), ['1:1 not-utf8'], 'is UTF-16'],
  ['UTF-16 the other way round', utf16(`\ufeff${article(X)}`).swap16(), ['1:1 not-utf8'], 'is UTF-16'],
  [
    'Windows-1256',
    Buffer.concat([bytes('---\ncode: x\ntitle: '), Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]), bytes('\n---\n')]),
    ['3:8 not-utf8'],
    'Windows-1256',
  ],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), ['1:1 not-utf8']],
  ['nothing', '', ['1:1 no-front-matter'], 'is empty'],
  ['nothing but blanks', '\n \n', ['1:1 no-front-matter'], 'is empty'],
  ['zeros, as after a power cut', Buffer.alloc(4096), ['1:1 control-character'], 'not saved to its end'],
  ['a zero in the text', article(X, {}, 'سلام\0'), ['8:5 control-character'], 'damaged'],
  ['only a body', 'متن\n', ['1:1 no-front-matter']],
  ['three hyphens', '---', ['1:1 no-front-matter']],
  ['half of the front matter', article(X).slice(0, 60), ['1:1 unclosed-front-matter']],
  ['two versions that git could not join', article(X, {}, conflict), ['8:1 merge-conflict'], 'keep one'],
  ['two versions of the title', article(X).replace('lead', `${conflict}lead`), ['4:1 merge-conflict']],
  ['5 MB of text', article(X, {}, 'سلام دنیا. '.repeat(260_000)), ['8:1 too-large'], 'the body is'],
  ['40 MB', Buffer.alloc(40_000_000, 'a'), ['1:1 too-large'], 'the file is'],
  ['a title of 1 MB', article(X, { title: 'سلام '.repeat(100_000) }), ['1:1 too-large'], 'the front matter is'],
  ['quotations in quotations', article(X, {}, `${'>'.repeat(20_000)}a\n`), ['8:1 too-deep']],
  ['lists in lists', article(X, {}, `${'- '.repeat(5000)}a\n`), ['8:1 too-deep']],
  ['a paragraph of brackets', article(X, {}, '[a]('.repeat(100_000)), ['8:2001 too-large'], 'too many brackets'],
  ['a paragraph of stars', article(X, {}, '*a **b '.repeat(50_000)), ['8:2335 too-large']],
  ['a table of 27,000 cells', article(X, {}, `|a|b|\n|-|-|\n${lines('|a|b|', 9000)}`), ['6674:5 too-large']],
  ['20,000 lines', article(X, {}, lines('## س', 20_000)), ['10008:5 too-large'], 'too many lines'],
  ['keys that hold each other', article(X, { tags: '&a [*a]' }), ['7:11 yaml-syntax'], 'part of what it stands for'],
  ['lists without end', article(X, { tags: '['.repeat(10_000) }), ['7:1 too-deep']],
  ['a year that the calendar does not reach', article(X, { publishedAt: '9999-12-31' }), ['6:14 bad-date'], '2999'],
  ['another article’s code', article('good'), ['2:7 duplicate-code']],
];

/** These go live, as what is meant can't be mistaken. */
const TAKEN: Case[] = [
  ['a byte-order mark', `\ufeff${article(X, { title: 'نو' })}`, []],
  ['Windows line ends', article(X, { title: 'نو' }).replaceAll('\n', '\r\n'), []],
  ['line ends of old Macs', article(X, { title: 'نو' }).replaceAll('\n', '\r'), []],
  ['no line break at the end', article(X, { title: 'نو' }, '').trimEnd(), []],
  ['no body', article(X, { title: 'نو' }, ''), []],
  ['characters of a terminal', article(X, { title: 'نو\u001b' }, 'متن\u0007\n'), ['3:10 control-character'], 'U+001B'],
  ['such a character as an escape', article(X, { title: '"نو\\u0007"' }), []],
  ['marks of direction', article(X, { title: '\u202eنو\u200f' }), []],
];

const title = async (code: string) => (await newsroom.database.article.findUnique({ where: { code } }))?.title;

/** Saves it over a live article, beside a good save of another one. */
async function save(content: string | Uint8Array) {
  newsroom = await openNewsroom({ 'articles/x.md': article(X), 'articles/good.md': article('good') });
  await newsroom.sync();
  await newsroom.write('articles/x.md', content);
  await newsroom.write('articles/good.md', article('good', { title: 'تازه' }));
  const result = await newsroom.sync();
  const told = result.problems.filter(({ file }) => file === 'articles/x.md');
  return {
    result,
    told: told.map(({ line, column, code }) => `${line}:${column} ${code}`),
    text: JSON.stringify(told),
  };
}

describe('a file that can’t be what its editor meant', () => {
  it.each(BAD)('%s: its editor is told, its last good version stays', async (what, content, expected, words = '') => {
    const { result, told, text } = await save(content);
    const [place = ''] = told;
    expect([place]).toEqual(expected);
    expect(text).toContain(words);
    expect(result.ok).toBe(false);
    expect(await title(X)).toBe('خبر شمارهٔ x');
    // Of two files with one code neither is taken; every other fault keeps nothing else back.
    if (!what.includes('code')) expect(await title('good')).toBe('تازه');
    expect(await newsroom.sync()).toMatchObject({ stored: false });
    const { problems } = await checkContent({ contentDir: newsroom.contentDir, now: NOW });
    expect(problems.some(({ file, severity }) => file === 'articles/x.md' && severity === 'error')).toBe(true);
  });

  it.each(TAKEN)('%s: is taken for what it means', async (_what, content, expected, words = '') => {
    const { told, text } = await save(content);
    expect(told).toEqual(expected);
    expect(text).toContain(words);
    expect([await title(X), await title('good')]).toEqual(['نو', 'تازه']);
    const row = await newsroom.database.article.findUniqueOrThrow({ where: { code: X } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: readers and feeds must get none
    expect(JSON.stringify(row)).not.toMatch(/\\u00[01]|[\u0000-\u0009]/);
  });

  it('keeps the site as it was when one of its own files is cut', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    await newsroom.sync();
    for (const file of ['site.yaml', 'sections.yaml', 'authors.yaml', 'redirects.yaml']) {
      await newsroom.write(file, bytes('- سلام').subarray(0, -1));
    }
    await newsroom.write('articles/2.md', article(2));
    const { problems } = await newsroom.sync();
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'authors.yaml not-utf8',
      'redirects.yaml not-utf8',
      'sections.yaml not-utf8',
      'site.yaml not-utf8',
    ]);
    expect(await newsroom.database.article.count()).toBe(2);
    expect(await newsroom.database.section.count()).toBe(2);
  });
});
