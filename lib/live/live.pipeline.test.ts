import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { article, SECTIONS } from '../content/testing/newsroom.ts';
import { connect } from '../db/client.ts';
import { type LiveNewsroom, openLiveNewsroom } from './testing/live-newsroom.ts';
import type { watchContent } from './watch.ts';

let newsroom: LiveNewsroom;
afterEach(() => newsroom.close());

const picture = (width: number) =>
  sharp({ create: { width, height: 10, channels: 3, background: '#888' } })
    .webp()
    .toBuffer();
const place = (file: string) => path.join(newsroom.contentDir, file);
const shows = (code: string, title: string) =>
  newsroom.until(async ({ article }) => (await article.findUnique({ where: { code } }))?.title === title);
const body = (code: string) => newsroom.database.article.findUnique({ where: { code }, select: { bodyHtml: true } });

describe('a file that is saved', () => {
  it('is on the site by itself, whatever kind it is and whatever happens to it', async () => {
    newsroom = await openLiveNewsroom({
      'articles/1.md': article(1, { image: 'media/a.webp', imageAlt: 'x' }),
      'articles/2.md': article(2),
      'media/a.webp': await picture(20),
    });
    await newsroom.write('articles/new/3.md', article(3, { title: 'تازه' }));
    await shows('3', 'تازه');
    await newsroom.write('articles/1.md', article(1, { title: 'دیگر', image: 'media/a.webp', imageAlt: 'x' }));
    await shows('1', 'دیگر');
    await rename(place('articles/new'), place('articles/نو'));
    await newsroom.until(
      async ({ contentFile }) =>
        (await contentFile.findFirst({ where: { identity: '3' } }))?.path === 'articles/نو/3.md',
    );
    await newsroom.write('media/a.webp', await picture(30));
    await newsroom.until(async ({ picture }) => (await picture.findFirst())?.width === 30);
    await newsroom.write('sections.yaml', `${SECTIONS}- {slug: art, title: هنر}\n`);
    await newsroom.until(async ({ section }) => (await section.count()) === 3);
    await newsroom.remove('articles/2.md');
    await newsroom.until(async ({ article }) => (await article.count()) === 2);
    expect(await newsroom.sync()).toMatchObject({ ok: true, stored: false });
  });

  it('has related articles soon after, and is in the lists of those', async () => {
    newsroom = await openLiveNewsroom({ 'articles/1.md': article(1, { title: 'رصدخانه ماه‌گرفتگی را نشان داد' }) });
    await newsroom.write('articles/2.md', article(2, { title: 'ماه‌گرفتگی از رصدخانه دیده شد' }));
    await newsroom.until(async ({ articleKin }) => (await articleKin.count()) === 2);
    expect(await newsroom.database.kinWanted.count()).toBe(0);
  });

  it('may be saved by rename, with a temporary file beside it', async () => {
    newsroom = await openLiveNewsroom({ 'articles/1.md': article(1) });
    await writeFile(place('articles/.1.md.swp'), 'x');
    await writeFile(place('articles/1.md.tmp'), article(1, { title: 'دیگر' }));
    await rename(place('articles/1.md.tmp'), place('articles/1.md'));
    await shows('1', 'دیگر');
    expect(newsroom.said).toEqual([expect.stringMatching(/^✓ published: 1 changed/)]);
  });

  it.each(['of the front matter', 'of the body'])(
    'is never published half, written with a pause in the middle %s',
    async (where) => {
      newsroom = await openLiveNewsroom({ 'articles/1.md': article(1) });
      const text = article(1, {}, `${'جملهٔ نخست خبر.\n\n'.repeat(20)}پایان.\n`);
      const middle = where === 'of the front matter' ? 60 : text.length - 100;
      const seen = new Set<string | undefined>();
      await writeFile(place('articles/1.md'), text.slice(0, middle));
      for (let i = 0; i < 10; i++) {
        seen.add((await body('1'))?.bodyHtml);
        await pause(10);
      }
      await appendFile(place('articles/1.md'), text.slice(middle));
      await newsroom.until(async () => Boolean((await body('1'))?.bodyHtml.includes('پایان')));
      seen.delete('<p>متن خبر.</p>');
      expect([...seen].filter((html) => !html?.includes('پایان'))).toEqual([]);
      expect(newsroom.said).toHaveLength(1);
    },
  );

  it('keeps its last good version while it is broken, says why once, and says that it is mended', async () => {
    newsroom = await openLiveNewsroom(
      { 'articles/1.md': article(1) },
      { sweep: { watched: 100, unwatched: 100, failing: 100 } },
    );
    await newsroom.write('articles/1.md', article(1, { section: 'نیست' }));
    await newsroom.hears('unknown-section');
    await newsroom.write('articles/2.md', article(2));
    await newsroom.hears('1 added');
    expect(await newsroom.database.article.findUnique({ where: { code: '1' } })).toMatchObject({
      sectionSlug: 'science',
    });
    await newsroom.write('articles/1.md', article(1, { section: 'politics' }));
    await newsroom.hears('✓ articles/1.md is good again');
    expect(newsroom.said.filter((line) => line.includes('unknown-section'))).toHaveLength(1);
  });
});

describe('many files at once', () => {
  const COUNT = 500;
  const version = (title: string) =>
    Object.fromEntries(
      Array.from({ length: COUNT }, (_, i) => [`articles/${i % 5}/${i}.md`, article(i + 1, { title })]),
    );

  it('are one batch, of which a reader sees all or nothing', async () => {
    newsroom = await openLiveNewsroom(version('نخست'));
    const reader = connect(newsroom.databaseUrl);
    const seen = new Set<string>();
    for (const [file, text] of Object.entries(version('دوم'))) await newsroom.write(file, text);
    await newsroom.until(async () => {
      const titles = await reader.article.groupBy({ by: ['title'], _count: true });
      seen.add(JSON.stringify(titles.map(({ title, _count }) => [title, _count])));
      return titles.every(({ title }) => title === 'دوم');
    });
    await reader.$disconnect();
    expect([...seen].every((titles) => JSON.parse(titles).length === 1)).toBe(true);
    expect(await newsroom.stored()).toBe(1);
  }, 60_000);

  it('wait for git to have written all of them', async () => {
    newsroom = await openLiveNewsroom({ 'articles/1.md': article(1) });
    const git = path.join(newsroom.contentDir, '..', '.git');
    await mkdir(git);
    await writeFile(path.join(git, 'index.lock'), '');
    await newsroom.write('articles/2.md', article(2));
    await pause(500);
    await newsroom.write('articles/3.md', article(3));
    expect(await newsroom.stored()).toBe(0);
    await rm(path.join(git, 'index.lock'));
    await newsroom.until(async ({ article }) => (await article.count()) === 3);
    expect(await newsroom.stored()).toBe(1);
  });
});

describe('trouble', () => {
  it('a folder that can’t be watched is said once, and looked through now and then', async () => {
    const watch: typeof watchContent = (_folder, { onFailure }) => {
      setTimeout(() => onFailure('ENOSPC'), 1);
      return { close: async () => {} };
    };
    newsroom = await openLiveNewsroom(
      { 'articles/1.md': article(1) },
      { watch, sweep: { watched: 100, unwatched: 100, failing: 100 } },
    );
    await newsroom.write('articles/1.md', article(1, { title: 'دیگر' }));
    await shows('1', 'دیگر');
    await newsroom.write('articles/2.md', article(2));
    await newsroom.until(async ({ article }) => (await article.count()) === 2);
    expect(newsroom.said.filter((line) => line.includes("can't be watched: ENOSPC"))).toHaveLength(1);
  });

  it('a folder that is gone is said once; when it is back, all goes on', async () => {
    newsroom = await openLiveNewsroom(
      { 'articles/1.md': article(1) },
      { sweep: { watched: 100, unwatched: 100, failing: 100 } },
    );
    await rename(newsroom.contentDir, `${newsroom.contentDir}-away`);
    await newsroom.hears('does not exist');
    await pause(300);
    await rename(`${newsroom.contentDir}-away`, newsroom.contentDir);
    await newsroom.write('articles/2.md', article(2));
    await newsroom.until(async ({ article }) => (await article.count()) === 2);
    expect(newsroom.said.filter((line) => line.includes('does not exist'))).toHaveLength(1);
  });

  it('a mass removal is refused, and said once', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`articles/${i}.md`, article(i + 100)]));
    newsroom = await openLiveNewsroom(files, { sweep: { watched: 100, unwatched: 100, failing: 100 } });
    for (let i = 0; i < 20; i++) await newsroom.remove(`articles/${i}.md`);
    await newsroom.hears('20 of 60 live articles');
    await pause(400);
    expect(newsroom.said).toHaveLength(1);
    expect(await newsroom.database.article.count()).toBe(60);
  });
});
