import { rename } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { type ContentSession, openContentSession } from './session.ts';
import { AUTHORS, article, type Newsroom, NOW, openNewsroom, SECTIONS } from './testing/newsroom.ts';

let newsroom: Newsroom;
let session: ContentSession;
afterEach(() => newsroom.close());

const picture = (width: number) =>
  sharp({ create: { width, height: 10, channels: 3, background: '#888' } })
    .webp()
    .toBuffer();
const withPicture = article(1, { image: 'media/a.webp', imageAlt: 'یک', authors: '[sara-ahmadi]' });

async function open() {
  newsroom = await openNewsroom({
    'articles/1.md': withPicture,
    'articles/x/2.md': article(2, { section: 'politics', related: '[1]', tags: '[نجوم]' }),
    'articles/x/3.md': article(3),
    'pages/about.md': '---\nslug: about\ntitle: ما\n---\nمتن\n',
    'media/a.webp': await picture(1220),
  });
  session = openContentSession(newsroom);
  await session.syncAll({ now: NOW });
}

const write = (file: string, content: string | Uint8Array) => newsroom.write(file, content);
const move = (from: string, to: string) =>
  rename(path.join(newsroom.contentDir, from), path.join(newsroom.contentDir, to));

/** What is done, what is said to be touched, how many articles are stored then, and which errors stand. */
type Step = [edit: () => Promise<void>, paths: string[], stored: number, errors: string[]];

const stories: Record<string, Step[]> = {
  'an article is changed, broken, mended': [
    [() => write('articles/1.md', article(1, { title: 'دیگر' })), ['articles/1.md'], 3, []],
    [() => write('articles/1.md', article(1, { titel: 'x' })), ['articles/1.md'], 3, ['articles/1.md unknown-key']],
    [() => write('articles/1.md', article(1)), ['articles/1.md'], 3, []],
  ],
  'an article comes and goes': [
    [() => write('articles/y/4.md', article(4)), ['articles/y'], 4, []],
    [() => newsroom.remove('articles/y'), ['articles/y/4.md', 'articles/y'], 3, []],
  ],
  'a folder is renamed': [[() => move('articles/x', 'articles/ی'), ['articles/x', 'articles/ی'], 3, []]],
  'a file is renamed and broken at once': [
    [() => move('articles/x/3.md', 'articles/z.md'), [], 3, []],
    [
      () => write('articles/z.md', article(3, { lead: '"' })),
      ['articles/x/3.md', 'articles/z.md'],
      3,
      ['articles/z.md yaml-syntax'],
    ],
    [() => write('articles/z.md', article(3)), ['articles/z.md'], 3, []],
  ],
  'a second file claims a code, and one of them goes': [
    [
      () => write('articles/b.md', article(3, { title: 'ب' })),
      ['articles/b.md'],
      3,
      ['articles/b.md duplicate-code', 'articles/x/3.md duplicate-code'],
    ],
    [() => newsroom.remove('articles/x/3.md'), ['articles/x/3.md'], 3, []],
  ],
  'a picture goes, and another comes in its place': [
    [() => newsroom.remove('media/a.webp'), ['media/a.webp'], 3, ['articles/1.md missing-picture']],
    [async () => write('media/a.webp', await picture(1230)), ['media/a.webp'], 3, []],
    [async () => write('media/a.webp', await picture(1240)), ['media/a.webp'], 3, []],
    [() => write('articles/1.md', article(1)), ['articles/1.md'], 3, []],
  ],
  'a section and an author go, and are back': [
    [
      async () => {
        await write('sections.yaml', '- {slug: science, title: علم}\n');
        await write('authors.yaml', '[]\n');
      },
      ['sections.yaml', 'authors.yaml'],
      3,
      ['articles/1.md unknown-author', 'articles/x/2.md unknown-section'],
    ],
    [() => write('sections.yaml', SECTIONS), ['sections.yaml'], 3, ['articles/1.md unknown-author']],
    [() => write('authors.yaml', AUTHORS), ['authors.yaml'], 3, []],
  ],
  'site.yaml goes, is back, and moves the newsroom': [
    [() => newsroom.remove('site.yaml'), ['site.yaml'], 3, ['site.yaml missing-file']],
    [() => write('site.yaml', 'name: پیک\ntimeZone: Europe/Berlin\n'), ['site.yaml'], 3, []],
  ],
  'pages and redirects': [
    [() => write('redirects.yaml', '/a: /b\n/c: /d\n'), ['redirects.yaml'], 3, []],
    [() => write('redirects.yaml', '/a: /x\n'), ['redirects.yaml'], 3, []],
    [() => write('pages/about.md', '---\nslug: we\ntitle: ما\n---\nمتن\n'), ['pages/about.md'], 3, []],
  ],
  'what is not told is found by a look at all': [[() => write('articles/5.md', article(5)), ['articles/1.md'], 3, []]],
};

describe('a session that is told what was touched', () => {
  it.each(Object.entries(stories))('%s', async (name, steps) => {
    await open();
    for (const [edit, paths, articles, errors] of steps) {
      await edit();
      if (paths.length === 0) continue;
      const { problems } = await session.syncPaths(paths, { now: NOW });
      const standing = problems.filter(({ severity }) => severity === 'error');
      expect(standing.map(({ file, code }) => `${file} ${code}`)).toEqual(errors);
      expect(await newsroom.database.article.count()).toBe(articles);
      if (name.startsWith('what is not told')) continue;
      // A sync that knows nothing of the session finds nothing to do: what was stored is what it would have stored.
      const whole = await newsroom.sync();
      expect(whole).toMatchObject({ stored: false });
      expect(whole.problems.filter(({ severity }) => severity === 'error')).toEqual(standing);
    }
    await session.syncAll({ now: NOW });
    expect(await session.syncAll({ now: NOW })).toMatchObject({ stored: false });
    expect(await newsroom.sync()).toMatchObject({ stored: false });
  });

  it('reads the database anew when another sync wrote meanwhile', async () => {
    await open();
    await write('articles/8.md', article(8));
    await newsroom.sync();
    await newsroom.remove('articles/8.md');
    const { summary } = await session.syncPaths(['articles/8.md'], { now: NOW });
    expect(summary).toMatchObject({ withdrawn: 1, unchanged: 3 });
  });

  it('goes on refusing what was refused, whatever else is saved, until all of it is allowed', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`articles/${i}.md`, article(i + 100)]));
    newsroom = await openNewsroom(files);
    session = openContentSession(newsroom);
    await session.syncAll({ now: NOW });
    for (let i = 0; i < 13; i++) await newsroom.remove(`articles/${i}.md`);
    const gone = Array.from({ length: 13 }, (_, i) => `articles/${i}.md`);
    expect(await session.syncPaths(gone, { now: NOW })).toMatchObject({ refused: expect.stringContaining('13 of 60') });
    await write('articles/50.md', article(150, { title: 'دیگر' }));
    const again = await session.syncPaths(['articles/50.md'], { now: NOW });
    expect(again).toMatchObject({ stored: false, refused: expect.stringContaining('13 of 60') });
    const allowed = await session.syncPaths([], { now: NOW, yes: true });
    expect(allowed).toMatchObject({ stored: true, summary: { withdrawn: 13, changed: 1 } });
  });

  it('finds what was touched without reading it', async () => {
    await open();
    await session.syncAll({ now: NOW });
    await write('articles/9.md', article(9));
    await newsroom.remove('pages/about.md');
    const { known, paths } = await session.findTouched();
    expect(known).toBe(true);
    expect(paths).toEqual(expect.arrayContaining(['articles/9.md', 'pages/about.md']));
  });
});
