import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { article, openNewsroom } from '../../content/testing/newsroom.ts';
import { endNewsrooms, peykIn } from './testing.ts';

afterEach(endNewsrooms);

const later = { publishedAt: '۱۴۰۵/۰۸/۳۰ ۱۴:۱۰' };

describe('peyk new', () => {
  it('makes a sound draft with the next free code, and prints only its path', async () => {
    const newsroom = await openNewsroom({ 'articles/a.md': article(41), 'articles/b.md': article('x-9') });
    const peyk = peykIn(newsroom);
    await newsroom.sync();
    await newsroom.database.tombstone.create({ data: { code: '57', slug: 'x', at: new Date() } });
    const { exit, out } = await peyk('new', 'او گفت: «چرا؟» # "بله"', '--author=sara-ahmadi');
    expect([exit, out.trimEnd()]).toEqual([0, path.join(newsroom.contentDir, 'articles/1405/08/58.md')]);
    const text = await readFile(out.trimEnd(), 'utf8');
    expect(text).toContain('publishedAt: ۱۴۰۵/۰۸/۳۰ ۱۲:۰۰\n');
    const { ok, summary } = await newsroom.sync();
    expect([ok, summary.drafts]).toEqual([true, 1]);
    const stored = await newsroom.database.article.findUniqueOrThrow({ where: { code: '58' } });
    expect([stored.title, stored.status, stored.sectionSlug]).toEqual(['او گفت: «چرا؟» # "بله"', 'draft', 'politics']);

    // The lead is still to be written.
    await writeFile(out.trimEnd(), text.replace('status: draft', 'status: published'));
    expect((await peyk('check')).out).toMatch(/58\.md:\d+:\d+ {2}unwritten/);
  });

  it('never gives one code to two', async () => {
    const peyk = peykIn(await openNewsroom());
    const made = await Promise.all(Array.from({ length: 8 }, (_, number) => peyk('new', `خبر ${number}`)));
    expect(new Set(made.map(({ out }) => out)).size).toBe(8);
  });

  it.each([
    [['new', ' '], 'a title that is not empty'],
    [['new', 'دو\nسطر'], 'one line'],
    [['new', 'خبر', '--section=scince'], 'Did you mean `science`?'],
    [['new', 'خبر', '--author=sara'], 'Did you mean `sara-ahmadi`?'],
    [['new', 'خبر', '--at=1402/12/30'], 'Did you mean 1402/12/29?'],
  ])('%j is refused', async (args, sentence) => {
    const { exit, err } = await peykIn(await openNewsroom())(...args);
    expect([exit, err.includes(sentence)], err).toEqual([2, true]);
  });
});

describe('peyk list', () => {
  const files = {
    'articles/1.md': article(1),
    'articles/2.md': article(2, { status: 'draft' }),
    'articles/3.md': article(3, later),
    'articles/4.md': article(4, { status: 'withdrawn' }),
    'articles/5.md': article(5, { section: 'none' }),
    'articles/6.md': article(6, { status: 'review' }),
  };
  const states = async (...args: string[]) => {
    const { out } = await peykIn(await openNewsroom(files))('list', '--json', ...args);
    return (JSON.parse(out).articles as { state: string; code: string }[]).map(({ state, code }) => `${state} ${code}`);
  };

  it('says what is held back, and when it goes live', async () => {
    const { exit, out } = await peykIn(await openNewsroom(files))('list');
    expect(exit).toBe(0);
    expect(out).toContain('scheduled  3         articles/3.md  in 2 h 10 min\n');
    expect(out).toContain('«خبر شمارهٔ ۳»  ۳۰ آبان ۱۴۰۵، ۱۴:۱۰');
    expect(out).toContain('articles/5.md:5:10  unknown-section');
    expect(out).toContain('4 articles');
  });

  it.each([
    [[], 'draft 2,review 6,scheduled 3,broken 5'],
    [['--state=all'], 'draft 2,review 6,scheduled 3,broken 5,live 1,withdrawn 4'],
    [['--state=live'], 'live 1'],
  ])('with %j tells %s', async (args, expected) => expect((await states(...args)).join(',')).toBe(expected));

  it('knows its states', async () => {
    const { exit, err } = await peykIn(await openNewsroom(files))('list', '--state=sheduled');
    expect([exit, err.includes('Did you mean `scheduled`?')]).toEqual([2, true]);
  });
});
