import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Newsroom, NOW } from '../content/testing/newsroom.ts';
import { randomFrom } from '../live/model/random.ts';
import { findByCode, getSearch } from './search.ts';
import { codesFor, openSearchedNewsroom, search, setTime, story } from './testing/newsroom.ts';

const SECOND = 1000;
const at = (minute: number) => ({ publishedAt: `۱۴۰۵/۰۸/۲۰ 10:0${minute}` });

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openSearchedNewsroom({
    // The same words in other places, a minute after one another.
    ...story(1, 'خبر', 'گل پامچال روی میز بود.', at(1)),
    ...story(2, 'خبر', 'متن.', { lead: 'پامچال گل داد.', ...at(2) }),
    ...story(3, 'پامچال و گل', 'متن.', at(3)),
    ...story(4, 'خبر', `گل رز. ${'و باز هم چیزی دیگر. '.repeat(20)} پامچال`, at(4)),
    ...story(5, 'پامچال زرد', 'متن.', { publishedAt: '۱۴۰۳/۰۱/۱۵' }),
    ...story(6, 'خبر', 'متن.', { ...at(6), tags: '[پامچال]', authors: '[sara-ahmadi]', section: 'politics' }),
    // Not for readers, or not yet.
    ...story(20, 'ققنوس', 'متن.', { status: 'draft', tags: '[نهان]' }),
    ...story(21, 'ققنوس', 'متن.', { status: 'review' }),
    ...story(22, 'ققنوس', 'متن.', { status: 'withdrawn' }),
    ...story(23, 'ققنوس', 'متن.', { publishedAt: "'2026-11-21T08:30:30Z'" }),
    ...story(24, 'ققنوس', 'متن.', { publishedAt: "'2026-11-21T08:30:00Z'" }),
    ...story(25, 'سیمرغ', 'متن.', { publishedAt: "'2026-11-25T08:30:00Z'" }),
    // Marks of the text itself.
    ...story(30, 'عَلیِ نیکو', `<b>زعفران</b> &amp; «نیکو\u200cکار» و می\u200cنوشتند.`),
    ...Object.assign({}, ...Array.from({ length: 45 }, (_, index) => story(100 + index, `شماره ${index} ارغوان`))),
  });
});
afterAll(() => newsroom.close());

describe('order', () => {
  it('is by the place of the words, their closeness, and time', async () => {
    expect(await codesFor('گل پامچال')).toEqual(['3', '2', '1', '4']);
    expect(await codesFor('پامچال')).toEqual(['3', '5', '6', '2', '4', '1']);
  });

  it('has no article twice over its pages, and none is left out', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => search('ارغوان', page)));
    const codes = pages.flatMap(({ results }) => results.map(({ article }) => article.code));
    expect([new Set(codes).size, codes.length]).toEqual([45, 45]);
    expect(pages.map(({ total, pages: count, results }) => [total, count, results.length])).toEqual([
      [45, 3, 20],
      [45, 3, 20],
      [45, 3, 5],
    ]);
    expect(await getSearch({ q: 'ارغوان' }, 4)).toBeUndefined();
  });
});

test.each([
  ['a phrase', '"گل پامچال"', ['1']],
  ['a phrase in Persian quotation marks', '«پامچال گل»', ['2']],
  ['a phrase of one word', '"زرد"', ['5']],
  ['an exclusion', 'پامچال -گل', ['5', '6']],
  ['an excluded phrase', 'پامچال -"گل پامچال" -زرد', ['3', '6', '2', '4']],
  ['a minus within a word', 'گل-پامچال', ['3', '2', '1', '4']],
  ['an exclusion of all there is', '-خبر -پامچال -ارغوان -ققنوس', ['30']],
  ['a section', { q: 'پامچال', section: 'politics' }, ['6']],
  ['an author', { q: 'پامچال', author: 'sara-ahmadi' }, ['6']],
  ['an author of nothing', { q: 'زرد', author: 'sara-ahmadi' }, []],
  ['a filter without words', { author: 'sara-ahmadi' }, ['6']],
  ['a day', { q: 'پامچال', from: '۱۴۰۳/۰۱/۱۵', to: '1403-1-15' }, ['5']],
  ['a year to its end', { q: 'پامچال', to: '۱۴۰۴' }, ['5']],
  ['a day in digits alone', { q: 'پامچال', from: '۱۴۰۳۰۱۱۵', to: '14030115' }, ['5']],
  ['a Gregorian day, which narrows nothing', { q: 'زرد', from: '2026/01/01' }, ['5']],
  ['a month', { q: 'پامچال', from: '1403/01', to: '1403/01' }, ['5']],
  ['days after it', { q: 'پامچال', from: '1403/01/16' }, ['3', '6', '2', '4', '1']],
  ['days before it', { q: 'پامچال', to: '1403/01/14' }, []],
  ['what is no date, which narrows nothing', { q: 'زرد', from: '1403/13/40' }, ['5']],
  ['function words, which choose nothing beside others', 'گل و پامچال را', ['3', '2', '1', '4']],
] as const)('finds by %s', async (_what, asked, codes) => expect(await codesFor(asked)).toEqual(codes));

describe('what readers cannot see', () => {
  it('is not found, counted or suggested; a scheduled article is from its second on', async () => {
    expect(await codesFor('ققنوس')).toEqual(['24']);
    expect(await search('سیمرغ')).toMatchObject({ total: 0, results: [] });
    expect((await search('سیمرع')).suggestion).toBeUndefined();
    expect(await findByCode({ q: '25' })).toBeUndefined();
    setTime(new Date(NOW.getTime() - SECOND));
    expect(await search('ققنوس')).toMatchObject({ total: 0 });
    setTime(new Date(NOW.getTime() + 29 * SECOND));
    expect(await codesFor('ققنوس')).toEqual(['24']);
    setTime(new Date(NOW.getTime() + 30 * SECOND));
    expect((await codesFor('ققنوس')).toSorted()).toEqual(['23', '24']);
    setTime(new Date('2026-11-25T08:30:00Z'));
    expect(await codesFor('سیمرغ')).toEqual(['25']);
    setTime(NOW);
  });
});

describe('a name', () => {
  const places = async (q: string) => (await search(q)).places.map(({ kind, href }) => `${kind} ${href}`);

  it('of an author, a section or a tag leads to their page, in any spelling', async () => {
    expect(await places('سارا احمدي')).toEqual(['author /author/sara-ahmadi']);
    expect(await places('سياست')).toEqual(['section /section/politics']);
    expect(await places('پا\u200cمچال')).toEqual([expect.stringMatching(/^tag \/tag\//)]);
  });

  it('leads nowhere beside other words or filters, nor where nothing is live', async () => {
    expect(await places('سارا احمدی پامچال')).toEqual([]);
    expect((await search({ q: 'سیاست', from: '1400' })).places).toEqual([]);
    expect(await places('نهان')).toEqual([]);
  });
});

describe('marks', () => {
  const shown = (pieces: { text: string; isHit: boolean }[] = []) =>
    pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

  it('stand in the original letters, harakat and ZWNJ included', async () => {
    const [found] = (await search('علي نيكوكار')).results;
    expect(shown(found?.title)).toBe('[عَلیِ] نیکو');
    expect(shown(found?.text)).toBe('زعفران & «[نیکو\u200cکار]» و می\u200cنوشتند.');
    expect(shown((await search('مینوشتند')).results[0]?.text)).toContain('و [می\u200cنوشتند].');
    expect(shown((await search('نیکو')).results[0]?.title)).toBe('عَلیِ [نیکو]');
  });

  it('are shown where the body says most, with what stands around them', async () => {
    const snippet = shown((await search('پامچال رز')).results[0]?.text);
    expect(snippet).toMatch(/^گل \[رز\]\. .* …$/);
    expect(shown((await search('-خبر پامچال')).results[0]?.title)).toBe('[پامچال] و گل');
  });
});

describe('nothing found', () => {
  test.each([
    ['پامجال', 'پامچال', 'another letter'],
    ['پاچمال', 'پامچال', 'two letters changed over'],
    ['زعفران پامچا', undefined, 'each of two words is somewhere, but not together'],
    ['ذعفران', 'زعفران', 'a letter of the same sound'],
    ['ارقوان', 'ارغوان', 'another of the same sound'],
    ['ارغواننن', 'ارغوان', 'letters too many'],
    ['nckf hvy,hk', undefined, 'a keyboard left in Latin, and nothing meant'],
    ['hvy,hk', 'ارغوان', 'a keyboard left in Latin'],
    ['قسطنطنیه', undefined, 'nothing near'],
  ])('of «%s»: «%s» is suggested (%s)', async (typed: string, meant: string | undefined, _why: string) => {
    const view = await search(typed);
    expect([view.total, view.suggestion?.q]).toEqual([0, meant]);
  });
});

describe('any text', () => {
  test.each([
    ...['24', '۲۴', '٢٤', ' ۲۴ ', 'کد خبر: ۲۴', 'کد ۲۴', '#24'],
    ...['https://example.org/news/24/خبر', 'example.org/n/24', '/fa/news/24/x?y#z'],
  ])('«%s» is a code', async (typed) => {
    expect(await findByCode({ q: typed })).toMatch(/^\/news\/24\//);
  });

  it('that is code and filter, or no code, is a search', async () => {
    expect(await findByCode({ q: '24', section: 'science' })).toBeUndefined();
    expect(await findByCode({ q: '20' })).toBeUndefined();
    expect(await findByCode({ q: 'پامچال 24' })).toBeUndefined();
  });

  it('is a search: operators, SQL, emoji, control characters, broken characters, any length', async () => {
    const PARTS = [
      ...[
        '"',
        '""',
        '«',
        '»',
        '-',
        '--',
        '*',
        '^',
        '(',
        ')',
        ':',
        '{',
        '}',
        '+',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        'NEAR/2',
      ],
      ...[
        "'",
        "';",
        'DROP TABLE "Article"',
        '\u0000',
        '\u001b[',
        '\ud800',
        '\udfff',
        '😀',
        '👩‍👩‍👧',
        '\u200c',
        '\u202e',
      ],
      ...['†', '¶', '∎', '§science', '※', 'پامچال', 'می', 'ها', '٪', '%', '\\', '\n', 'rowid', 'terms:', 'و', '۱۲٬۵۰۰'],
    ];
    const random = randomFrom(8);
    const texts = Array.from({ length: 150 }, () =>
      Array.from({ length: 1 + random.number(8) }, () => random.one(PARTS as [string])).join(random.one(['', ' '])),
    );
    const long = [
      'ب'.repeat(10_000),
      'کتاب '.repeat(2000),
      '"'.repeat(10_000),
      'پ\u200c'.repeat(5000),
      '-آ '.repeat(3000),
    ];
    for (const text of [...texts, ...long, '', ' ']) {
      const view = await search({
        q: text,
        section: random.one(['', 'science', `"${text}`]),
        from: random.one(['', text]),
      });
      expect(view.total, JSON.stringify(text)).toBeGreaterThanOrEqual(view.results.length);
    }
    for (const mark of ['†', '¶', '∎', '§science']) expect((await search(mark)).total).toBe(0);
    expect((await search('کتاب '.repeat(100))).isShortened).toBe(true);
    expect(await newsroom.database.article.count()).toBeGreaterThan(50);
  }, 60_000);
});
