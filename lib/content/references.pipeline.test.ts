import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { AUTHORS, article, type Newsroom, openNewsroom, SECTIONS } from './testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const picture = (width: number) =>
  sharp({ create: { width, height: 10, channels: 3, background: '#888' } })
    .webp()
    .toBuffer();
const withPicture = article(1, { image: 'media/a.webp', imageAlt: 'یک' }, '![دو](media/a.webp "زیرنویس")\n');

describe('what files refer to', () => {
  it('renders an article again when its picture changes, and forgets pictures that nothing shows', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': withPicture,
      'media/a.webp': await picture(900),
      'media/unused.webp': 'x',
    });
    await newsroom.sync();
    const before = await newsroom.database.picture.findMany();
    expect(before).toMatchObject([{ path: 'media/a.webp', width: 900, height: 10 }]);
    expect((await newsroom.database.article.findFirst())?.bodyHtml).toContain(`/media/800/${before[0]?.digest}/a.webp`);
    await newsroom.write('media/a.webp', await picture(700));
    expect(await newsroom.sync()).toMatchObject({ summary: { changed: 1 } });
    const [after] = await newsroom.database.picture.findMany();
    expect((await newsroom.database.article.findFirst())?.bodyHtml).toContain(`/media/800/${after?.digest}/a.webp`);
    await newsroom.write('articles/1.md', article(1));
    await newsroom.sync();
    expect(await newsroom.database.picture.count()).toBe(0);
    expect(await newsroom.sync()).toMatchObject({ stored: false });
  });

  it.each([
    ['missing', 'media/b.webp', 'missing-picture'],
    ['not a picture', 'media/text.png', 'unreadable-picture'],
    ['an SVG', 'media/x.svg', 'picture-kind'],
    ['outside the folder', '../secret.png', 'missing-picture'],
    ['on another site', 'https://example.org/a.png', 'missing-picture'],
  ])('a picture that is %s is an error where it is named', async (_what, path, code) => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1, { image: path, imageAlt: 'x' }),
      'media/a.webp': await picture(1220),
      'media/text.png': 'no picture',
      'media/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
    const { problems } = await newsroom.sync();
    expect(problems).toMatchObject([{ code, file: 'articles/1.md', line: 7, column: 8 }]);
    if (path === 'media/b.webp') expect(problems[0]?.nearest).toBe('media/a.webp');
  });

  it('keeps a section that sections.yaml dropped while articles use it, with an error in each', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1),
      'articles/2.md': article(2, { section: 'politics' }),
    });
    await newsroom.sync();
    await newsroom.write('sections.yaml', '- {slug: politics, title: سیاست روز}\n');
    const { problems } = await newsroom.sync();
    expect(problems).toMatchObject([{ file: 'articles/1.md', line: 5, column: 10, code: 'unknown-section' }]);
    expect(await newsroom.database.section.findMany({ orderBy: { slug: 'asc' } })).toMatchObject([
      { title: 'سیاست روز' },
      { slug: 'science' },
    ]);
    expect(await newsroom.sync()).toMatchObject({ stored: false, ok: false });
    await newsroom.write('articles/1.md', article(1, { section: 'politics' }));
    expect(await newsroom.sync()).toMatchObject({ ok: true });
    expect(await newsroom.database.section.count()).toBe(1);
  });

  it('goes on with the last good sections, authors and settings while their files are broken', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1, { authors: '[sara-ahmadi]' }) });
    await newsroom.sync();
    await newsroom.write('sections.yaml', '- {slug: science}\n');
    await newsroom.write('authors.yaml', 'x: [\n');
    await newsroom.write('site.yaml', 'tagline: x\n');
    await newsroom.write('articles/2.md', article(2, { authors: '[sara-ahmadi]' }));
    const { problems, summary } = await newsroom.sync();
    expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'authors.yaml:2:1 yaml-syntax',
      'sections.yaml:1:3 missing-key',
      'site.yaml:1:1 missing-key',
    ]);
    expect(summary).toMatchObject({ added: 1, broken: 3 });
    expect(await newsroom.database.section.count()).toBe(2);
    await newsroom.write('sections.yaml', SECTIONS);
    await newsroom.write('authors.yaml', AUTHORS);
    await newsroom.write('site.yaml', 'name: پیک آزمون\n');
    expect(await newsroom.sync()).toMatchObject({ ok: true });
  });

  it('makes one tag of all spellings, under the commonest', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1, { tags: '[بین المللی, "GPT-4"]' }),
      'articles/2.md': article(2, { tags: '[بین‌المللی]' }),
      'articles/3.md': article(3, { tags: '[بین‌المللی, بین الملـلی]' }),
    });
    const { problems } = await newsroom.sync();
    const tags = await newsroom.database.tag.findMany({ orderBy: { slug: 'asc' } });
    expect(tags).toMatchObject([{ title: 'بین‌المللی' }, { title: 'GPT-4', slug: 'gpt-4' }]);
    expect(problems).toMatchObject([
      { file: 'articles/1.md', line: 7, column: 8, code: 'tag-spelling', nearest: 'بین‌المللی' },
    ]);
    expect(await newsroom.database.articleTag.count()).toBe(4);
  });

  it('warns of related articles that do not exist, and stores redirects', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1, { related: '[1, 2, 3]' }),
      'articles/2.md': article(2),
      'redirects.yaml': '/old/: /latest\n"/%D8%A7": https://example.org/\n',
    });
    const { problems, ok } = await newsroom.sync();
    expect(ok).toBe(true);
    expect(problems).toMatchObject([{ code: 'unknown-related', value: '3', severity: 'warning', line: 7, column: 17 }]);
    expect(await newsroom.database.redirect.findMany({ orderBy: { from: 'asc' } })).toEqual([
      { from: '/old', to: '/latest' },
      { from: '/ا', to: 'https://example.org/' },
    ]);
  });
});
