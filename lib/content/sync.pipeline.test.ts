import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { article, type Newsroom, NOW, openNewsroom } from './testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const get = (code: string) => newsroom.database.article.findUnique({ where: { code } });
const codes = (problems: { file: string; code: string }[]) => problems.map(({ file, code }) => `${file} ${code}`);

describe('what an editor does to files, and what the database shows then', () => {
  it('adds, and a second run writes nothing', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1),
      'articles/x/2.md': article(2),
      'pages/about.md': '---\nslug: about\ntitle: ما\n---\nمتن',
    });
    const first = await newsroom.sync();
    expect(first).toMatchObject({ ok: true, stored: true, summary: { added: 2, changed: 0, broken: 0 } });
    expect(await get('1')).toMatchObject({
      slug: 'خبر-شماره-1',
      bodyHtml: '<p>متن خبر.</p>',
      status: 'published',
      wordCount: 2,
    });
    const state = await newsroom.database.syncState.findMany();
    expect(await newsroom.sync()).toMatchObject({ ok: true, stored: false, summary: { added: 0, unchanged: 2 } });
    expect(await newsroom.database.syncState.findMany()).toEqual(state);
  });

  it('changes text, but not the address of what readers know', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1),
      'articles/2.md': article(2, { publishedAt: '1405/09/10' }),
    });
    await newsroom.sync();
    await newsroom.write('articles/1.md', article(1, { title: 'تیتر تازه' }));
    await newsroom.write('articles/2.md', article(2, { title: 'تیتر تازه', publishedAt: '1405/09/10' }));
    expect(await newsroom.sync()).toMatchObject({ summary: { changed: 2, withdrawn: 0 } });
    expect(await get('1')).toMatchObject({ title: 'تیتر تازه', slug: 'خبر-شماره-1' });
    expect(await get('2')).toMatchObject({ title: 'تیتر تازه', slug: 'تیتر-تازه' });
  });

  it('takes a renamed file for the same article, also when it was broken meanwhile', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1), 'articles/2.md': article(2) });
    await newsroom.sync();
    await rename(path.join(newsroom.contentDir, 'articles/1.md'), path.join(newsroom.contentDir, 'articles/یک.md'));
    expect(await newsroom.sync()).toMatchObject({ summary: { added: 0, changed: 0, withdrawn: 0, unchanged: 2 } });
    await newsroom.remove('articles/2.md');
    await newsroom.write('articles/دو.md', article(2, { lead: '"' }));
    expect(await newsroom.sync()).toMatchObject({ ok: false, summary: { withdrawn: 0, broken: 1 } });
    await newsroom.write('articles/دو.md', article(2, { lead: 'درست' }));
    expect(await newsroom.sync()).toMatchObject({ ok: true, summary: { added: 0, changed: 1 } });
  });

  it('withdraws what is gone, and gives its address back when it returns', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1, { tags: '[نجوم]' }), 'articles/2.md': article(2) });
    await newsroom.sync();
    await newsroom.remove('articles/1.md');
    expect(await newsroom.sync()).toMatchObject({ summary: { withdrawn: 1, unchanged: 1 } });
    expect(await get('1')).toBeNull();
    expect(await newsroom.database.tag.count()).toBe(0);
    expect(await newsroom.database.tombstone.findMany()).toMatchObject([{ code: '1', slug: 'خبر-شماره-1' }]);
    await newsroom.write('articles/1.md', article(1, { title: 'نام دیگر' }));
    await newsroom.sync();
    expect(await get('1')).toMatchObject({ slug: 'خبر-شماره-1', title: 'نام دیگر' });
    expect(await newsroom.database.tombstone.count()).toBe(0);
  });

  it('keeps the address of an article that went back to draft and out again', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    await newsroom.sync();
    await newsroom.write('articles/1.md', article(1, { status: 'draft', title: 'دوم' }));
    expect(await newsroom.sync()).toMatchObject({ summary: { withdrawn: 1, drafts: 1 } });
    await newsroom.write('articles/1.md', article(1, { title: 'سوم' }));
    await newsroom.sync();
    expect(await get('1')).toMatchObject({ slug: 'خبر-شماره-1', status: 'published' });
  });

  it('keeps the last good version of a broken file online, reports it every time, and lets the rest go live', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1), 'articles/2.md': article(2) });
    await newsroom.sync();
    await newsroom.write('articles/1.md', article(1, { section: 'نیست' }));
    await newsroom.write('articles/2.md', article(2, { lead: 'لید تازه.' }));
    const broken = await newsroom.sync();
    expect(broken).toMatchObject({ ok: false, summary: { changed: 1, broken: 1, withdrawn: 0 } });
    expect(codes(broken.problems)).toEqual(['articles/1.md unknown-section']);
    expect(await get('1')).toMatchObject({ sectionSlug: 'science' });
    expect(await get('2')).toMatchObject({ lead: 'لید تازه.' });
    expect(await newsroom.sync()).toMatchObject({ ok: false, stored: false, summary: { broken: 1 } });
    await newsroom.write('articles/1.md', article(1));
    expect(await newsroom.sync()).toMatchObject({ ok: true, summary: { changed: 0, broken: 0, unchanged: 2 } });
  });

  it('stores neither of two files with one code, names both, and leaves what is online', async () => {
    newsroom = await openNewsroom({ 'articles/a.md': article(7, { title: 'الف' }) });
    await newsroom.sync();
    await newsroom.write('articles/b.md', article(7, { title: 'ب' }));
    const { problems, summary } = await newsroom.sync();
    expect(codes(problems)).toEqual(['articles/a.md duplicate-code', 'articles/b.md duplicate-code']);
    expect(problems[0]).toMatchObject({ line: 2, column: 7, message: expect.stringContaining('articles/b.md') });
    expect(summary).toMatchObject({ broken: 2, withdrawn: 0, changed: 0 });
    expect(await get('7')).toMatchObject({ title: 'الف' });
    expect(await newsroom.sync()).toMatchObject({ stored: false, summary: { broken: 2 } });
    await newsroom.remove('articles/a.md');
    expect(await newsroom.sync()).toMatchObject({ ok: true, summary: { added: 0, changed: 1, withdrawn: 0 } });
    expect(await get('7')).toMatchObject({ title: 'ب', slug: 'الف' });
  });

  it('holds back drafts, reviews and what is to come, and says when it goes live', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1, { status: 'draft' }),
      'articles/2.md': article(2, { status: 'review' }),
      'articles/3.md': article(3, { publishedAt: '۱۴۰۵/۰۹/۰۱ ۰۷:۳۰' }),
    });
    const { summary } = await newsroom.sync();
    expect(summary).toMatchObject({ added: 3, drafts: 2, scheduled: [{ code: '3', when: '۱ آذر ۱۴۰۵، ۰۷:۳۰' }] });
  });

  it('refuses to withdraw more than a fifth of a large library unless told', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`articles/${i}.md`, article(i + 100)]));
    newsroom = await openNewsroom(files);
    await newsroom.sync();
    for (let i = 0; i < 13; i++) await newsroom.remove(`articles/${i}.md`);
    await newsroom.write('articles/50.md', article(150, { title: 'دیگر' }));
    const refused = await newsroom.sync();
    expect(refused).toMatchObject({ ok: false, stored: false, refused: expect.stringContaining('13 of 60') });
    expect(await newsroom.database.article.count()).toBe(60);
    expect(await get('150')).toMatchObject({ title: 'خبر شمارهٔ ۱۵۰' });
    expect(await newsroom.sync({ dryRun: true, yes: true })).toMatchObject({
      stored: false,
      summary: { withdrawn: 13 },
    });
    expect(await newsroom.sync({ yes: true })).toMatchObject({ ok: true, summary: { withdrawn: 13, changed: 1 } });
    expect(await newsroom.database.article.count()).toBe(47);
  });

  it('reads every file again when the pipeline is another, and changes nothing that is the same', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1, {
        tags: '[نجوم]',
        authors: '[sara-ahmadi]',
        related: '[2]',
        corrections: '[{at: 1405/08/21, text: x}]',
      }),
      'articles/2.md': article(2),
    });
    await newsroom.sync();
    await newsroom.database.syncState.update({ where: { id: 1 }, data: { schema: 'older' } });
    expect(await newsroom.sync()).toMatchObject({ stored: true, summary: { changed: 0, unchanged: 2 } });
    expect(await newsroom.sync()).toMatchObject({ stored: false });
  });

  it('sees a change of the same length within the clock’s grain', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1, { lead: 'الف' }) });
    await newsroom.sync({ now: NOW });
    await newsroom.write('articles/1.md', article(1, { lead: 'دال' }));
    expect(await newsroom.sync()).toMatchObject({ summary: { changed: 1 } });
  });
});
