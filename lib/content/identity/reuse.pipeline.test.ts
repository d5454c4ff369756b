import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../check.ts';
import { withRemembered } from '../remembered.ts';
import { openContentSession } from '../session.ts';
import { article, type Newsroom, NOW, openNewsroom } from '../testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const BODY = `باران از نیمه‌شب بر دامنه‌های البرز آغاز شد و تا ظهر ادامه یافت. هواشناسی می‌گوید فردا هوا آرام است.

رانندگان باید زنجیر چرخ همراه داشته باشند و پیش از رفتن از وضع راه‌ها باخبر شوند.
`;
const FIRST = { title: 'نخستین باران پاییز بارید', lead: 'بارش از نیمه‌شب آغاز شد.', publishedAt: '۱۴۰۵/۰۸/۲۰ ۱۰:۰۰' };
const OTHER = { title: 'تیم ملی به نیمه‌نهایی رسید', lead: 'سه گل در نیمهٔ دوم.', publishedAt: '۱۴۰۵/۰۸/۲۵ ۲۱:۰۰' };
const OTHER_BODY =
  'بازیکنان پس از سوت پایان جشن گرفتند و مربی از تماشاگران سپاسگزاری کرد. دیدار بعدی هفتهٔ آینده است.\n';
const SLUG = 'نخستین-باران-پاییز-بارید';

const first = (keys = {}, body = BODY) => article(7, { ...FIRST, ...keys }, body);
const other = (keys = {}) => article(7, { ...OTHER, ...keys }, OTHER_BODY);

const shown = async () => {
  const row = await newsroom.database.article.findUnique({ where: { code: '7' } });
  return row && { title: row.title, slug: row.slug };
};
const told = (problems: { file: string; code: string }[]) => problems.map(({ file, code }) => `${file} ${code}`);

/** An article that is live, and how a newsroom's files come to say otherwise: at once, or with a sync in between. */
const WAYS = ['at once', 'one after the other', 'while the site runs'] as const;

async function come(way: (typeof WAYS)[number], file: string, text: string) {
  newsroom = await openNewsroom({ 'articles/1.md': article(1), 'articles/old.md': first() });
  const session = openContentSession(newsroom);
  const run = (...paths: string[]) =>
    way === 'while the site runs' ? session.syncPaths(paths, { now: NOW }) : newsroom.sync();
  await (way === 'while the site runs' ? session.syncAll({ now: NOW }) : newsroom.sync());
  await newsroom.remove('articles/old.md');
  if (way !== 'at once') await run('articles/old.md');
  await newsroom.write(file, text);
  return { result: await run('articles/old.md', file), run };
}

describe('the code of an article that readers knew', () => {
  it.each(WAYS)('is not given to another one, %s', async (way) => {
    const { result, run } = await come(way, 'articles/new.md', other());
    expect(told(result.problems)).toEqual(['articles/new.md reused-code']);
    expect(result.problems[0]).toMatchObject({
      ...{ line: 2, column: 7, value: '7', nearest: '8' },
      message: expect.stringContaining(FIRST.title),
      allowed: expect.stringContaining(`slug: ${SLUG}`),
    });
    // The old one is gone as its editor wished; the new one waits.
    expect(await shown()).toBeNull();
    expect(await newsroom.database.tombstone.count()).toBe(1);
    expect(await run()).toMatchObject({ stored: false });
    // The old text comes back, as on another branch.
    await newsroom.remove('articles/new.md');
    await newsroom.write('articles/old.md', first());
    expect(told((await run('articles/new.md', 'articles/old.md')).problems)).toEqual([]);
    expect(await shown()).toEqual({ title: FIRST.title, slug: SLUG });
  });

  it.each(WAYS)('is given by its own slug, %s', async (way) => {
    const { result } = await come(way, 'articles/new.md', other({ slug: SLUG }));
    expect(told(result.problems)).toEqual([]);
    expect(await shown()).toEqual({ title: OTHER.title, slug: SLUG });
  });

  const SAME: [what: string, text: string][] = [
    ['its text in another file', first()],
    ['another title, time and lead', first({ ...OTHER })],
    ['another text and title', other({ publishedAt: FIRST.publishedAt })],
    ['another text and time, a like title', other({ title: 'نخستین باران پاییز در تهران' })],
    ['a text that was edited', first({ ...OTHER }, BODY.replace('نیمه‌شب', 'بامداد'))],
    ['a text of which half is new', first({ ...OTHER }, BODY + OTHER_BODY)],
  ];
  it.each(SAME.flatMap(([what, text]) => WAYS.map((way) => [what, way, text] as const)))(
    'stays that of %s, %s',
    async (_what, way, text) => {
      const { result } = await come(way, 'articles/new.md', text);
      expect(told(result.problems)).toEqual([]);
      expect(await shown()).toMatchObject({ slug: SLUG });
    },
  );

  it('stays with a file whose text becomes wholly another', async () => {
    newsroom = await openNewsroom({ 'articles/old.md': first() });
    await newsroom.sync();
    await newsroom.write('articles/old.md', other());
    expect(await newsroom.sync()).toMatchObject({ ok: true, summary: { changed: 1 } });
  });

  it('is known to those who check before they save, when there is a database', async () => {
    const { result } = await come('at once', 'articles/new.md', other());
    const { contentDir, databaseUrl } = newsroom;
    const check = (url: string) =>
      withRemembered(url, (remembered) => checkContent({ contentDir, now: NOW, remembered }));
    expect((await check(databaseUrl)).problems).toEqual(result.problems);
    expect((await check('file:/nowhere.db')).problems).toEqual([]);
  });

  it('is free again when nobody ever saw it', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1), 'articles/old.md': first({ status: 'draft' }) });
    await newsroom.sync();
    await newsroom.remove('articles/old.md');
    await newsroom.write('articles/new.md', other());
    expect(await newsroom.sync()).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject({ title: OTHER.title });
  });

  it('is not taken by a file that was another article, whose last good version stays', async () => {
    newsroom = await openNewsroom({ 'articles/old.md': first(), 'articles/a.md': article(1, { title: 'یک' }) });
    await newsroom.sync();
    await newsroom.remove('articles/old.md');
    await newsroom.write('articles/a.md', other());
    expect(told((await newsroom.sync()).problems)).toEqual(['articles/a.md reused-code']);
    expect(await newsroom.database.article.findMany()).toMatchObject([{ code: '1', title: 'یک' }]);
  });

  it('is anyone’s for a database that was made anew, and for a tombstone that remembers nothing', async () => {
    newsroom = await openNewsroom({ 'articles/new.md': other() });
    await newsroom.database.tombstone.create({ data: { code: '7', slug: SLUG, at: NOW } });
    expect(await newsroom.sync()).toMatchObject({ ok: true });
    expect(await shown()).toEqual({ title: OTHER.title, slug: SLUG });
  });

  it('of many renamed files, each stays its own', async () => {
    newsroom = await openNewsroom(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`articles/a/${i}.md`, article(i + 100)])),
    );
    await newsroom.sync();
    await rename(path.join(newsroom.contentDir, 'articles/a'), path.join(newsroom.contentDir, 'articles/b'));
    expect(await newsroom.sync()).toMatchObject({ ok: true, summary: { unchanged: 30 } });
  });
});
