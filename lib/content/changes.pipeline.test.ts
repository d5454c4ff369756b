import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { article as anArticle, type Newsroom, openNewsroom, SECTIONS } from './testing/newsroom.ts';

/** An article that is about nothing, so that no other is related to it (related.pipeline.test.ts has those). */
const article: typeof anArticle = (code, keys = {}, body) => anArticle(code, { lead: 'این خبر.', ...keys }, body);

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const picture = (width: number) =>
  sharp({ create: { width, height: 10, channels: 3, background: '#888' } })
    .webp()
    .toBuffer();
const later = { publishedAt: '۱۴۰۵/۰۹/۲۰' };
const shown = { image: 'media/a.webp', imageAlt: 'یک' };

/** The lists on which an article of the section is, and no author. */
const LISTS = ['lists', 'section:science'];

type Edit = (newsroom: Newsroom) => Promise<void>;
const writes =
  (code: number, keys: Record<string, string>, body?: string): Edit =>
  ({ write }) =>
    write(`articles/${code}.md`, article(code, keys, body));

/** 1 is live and has a picture, 2 is live, 3 is a draft, 4 is scheduled. */
const edits: [what: string, edit: Edit, scopes: string[]][] = [
  ['nothing', async () => {}, []],
  ['the same text saved again', writes(2, {}), []],
  ['a body', writes(2, {}, 'متن دیگر.\n'), ['article:2']],
  ['a correction', writes(2, { corrections: '[{at: 1405/08/21, text: x}]' }), ['article:2', ...LISTS]],
  ['a title', writes(2, { title: 'دیگر' }), ['article:2', ...LISTS]],
  ['a lead', writes(2, { lead: 'دیگر' }), ['article:2', ...LISTS]],
  ['a tag', writes(2, { tags: '[نجوم]' }), ['article:2', ...LISTS]],
  ['an author', writes(2, { authors: '[sara-ahmadi]' }), ['article:2', 'author:sara-ahmadi', ...LISTS]],
  ['a flag', writes(2, { pick: 'true' }), ['article:2', ...LISTS]],
  ['a section', writes(2, { section: 'politics' }), ['article:2', 'lists', 'section:politics', 'section:science']],
  ['a picture of an article', writes(2, shown), ['article:2', ...LISTS]],
  ['a picture in a body', writes(2, {}, '![x](media/a.webp)\n'), ['article:2']],
  ['a new article', writes(5, {}), ['article:5', ...LISTS]],
  ['a draft', writes(3, { status: 'draft', title: 'دیگر' }), ['article:3']],
  ['a draft that goes live', writes(3, {}), ['article:3', ...LISTS]],
  ['a scheduled article', writes(4, { ...later, title: 'دیگر' }), ['article:4', ...LISTS]],
  ['a withdrawal', writes(2, { status: 'withdrawn' }), ['article:2', ...LISTS, 'site']],
  ['a live article removed', ({ remove }) => remove('articles/2.md'), ['article:2', ...LISTS, 'site']],
  ['a draft removed', ({ remove }) => remove('articles/3.md'), ['article:3']],
  ['a broken save', writes(2, { section: 'نیست' }), []],
  ['a file that nothing shows', ({ write }) => write('media/b.webp', 'x'), []],
  ['other bytes of a picture', async ({ write }) => write('media/a.webp', await picture(30)), ['site']],
  ['site.yaml', ({ write }) => write('site.yaml', 'name: نام دیگر\n'), ['site']],
  ['sections.yaml', ({ write }) => write('sections.yaml', `${SECTIONS}- {slug: art, title: هنر}\n`), ['site']],
  ['authors.yaml', ({ write }) => write('authors.yaml', '- {slug: sara-ahmadi, name: سارا}\n'), ['site']],
  ['redirects.yaml', ({ write }) => write('redirects.yaml', '/old: /new\n'), ['site']],
  ['a standing page', ({ write }) => write('pages/x.md', '---\nslug: x\ntitle: ما\n---\nمتن'), ['site']],
];

/** A newsroom that is synced, and the scopes of changes since. */
async function synced() {
  newsroom = await openNewsroom({
    'articles/1.md': article(1, shown),
    'articles/2.md': article(2),
    'articles/3.md': article(3, { status: 'draft' }),
    'articles/4.md': article(4, later),
    'media/a.webp': await picture(20),
  });
  await newsroom.sync();
  const { database } = newsroom;
  const last = await database.change.findFirst({ orderBy: { seq: 'desc' } });
  return async () => {
    const rows = await database.change.findMany({ where: { seq: { gt: last?.seq ?? 0 } } });
    return rows.map(({ scope }) => scope).sort();
  };
}

describe('what every process hears of', () => {
  it.each(edits)('%s', async (_what, edit, scopes) => {
    const changed = await synced();
    await edit(newsroom);
    await newsroom.sync();
    expect(await changed()).toEqual(scopes);
    await newsroom.sync();
    expect(await changed()).toEqual(scopes);
  });

  it('keeps the newest 100,000', async () => {
    await synced();
    await newsroom.database.change.create({ data: { seq: 200_000, scope: 'lists', at: new Date() } });
    await newsroom.write('articles/2.md', article(2, {}, 'متن دیگر.\n'));
    await newsroom.sync();
    const rows = await newsroom.database.change.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.map(({ seq }) => seq)).toEqual([200_000, 200_001]);
  });
});

describe('why a file is broken', () => {
  const broken = async () => {
    const files = await newsroom.database.contentFile.findMany({ where: { valid: false }, orderBy: { path: 'asc' } });
    return files.map(({ path, problems }) => ({ path, problems }));
  };

  it('is remembered until it is mended', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1, { sectoin: 'x', authors: '[نیست]' }) });
    await newsroom.remove('sections.yaml');
    await newsroom.sync();
    expect(await broken()).toEqual([
      {
        path: 'articles/1.md',
        problems: [
          expect.stringMatching(/^articles\/1\.md:5:10 {2}unknown-section {2}/),
          expect.stringMatching(/^articles\/1\.md:7:1 {2}unknown-key {2}.*did you mean `section`\?$/),
          expect.stringMatching(/^articles\/1\.md:8:11 {2}unknown-author {2}/),
        ],
      },
      { path: 'sections.yaml', problems: ['sections.yaml:1:1  missing-file  sections.yaml is missing'] },
    ]);
    expect(await newsroom.sync()).toMatchObject({ stored: false });
    await newsroom.write('sections.yaml', SECTIONS);
    await newsroom.write('articles/1.md', article(1));
    expect(await newsroom.sync()).toMatchObject({ ok: true, stored: true });
    expect(await broken()).toEqual([]);
  });
});
