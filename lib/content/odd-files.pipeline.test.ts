import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readText } from './load/read.ts';
import { walkContent } from './load/walk.ts';
import { openContentSession } from './session.ts';
import { article, type Newsroom, NOW, openNewsroom } from './testing/newsroom.ts';
import { asOrdinaryUser } from './testing/ordinary-user.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const place = (file: string) => path.join(newsroom.contentDir, file);
const told = (problems: { file: string; severity: string; code: string; nearest?: string | undefined }[]) =>
  problems.map(({ file, severity, code, nearest }) =>
    [file, severity, code, ...(nearest ? [`→ ${nearest}`] : [])].join(' '),
  );
const codes = async () =>
  (await newsroom.database.article.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code);

describe('whatever a file is called', () => {
  it.each([
    'my file  (1).md',
    'خبر‌های تازه، بخش ۲.md',
    '🌙 🧑‍🚀.md',
    `${'a'.repeat(252)}.md`,
    `${'آ'.repeat(126)}.md`,
    'a"b\'c.md',
    'a%2f..%2fb.md',
    '--yes.md',
    'x.MD',
    `${'d/'.repeat(40)}x.md`,
    'x.md/y.md',
    'a\nb\u001b[31m.md',
  ])('%j is read, and its problems can be read too', async (name) => {
    newsroom = await openNewsroom({ [`articles/${name}`]: article('x'), 'articles/good.md': article('good') });
    expect(told((await newsroom.sync()).problems)).toEqual([]);
    expect(await codes()).toEqual(['good', 'x']);
    await newsroom.write(`articles/${name}`, '');
    expect((await newsroom.sync()).problems).toMatchObject([{ file: `articles/${name}`, code: 'no-front-matter' }]);
    const [row] = await newsroom.database.contentFile.findMany({ where: { valid: false } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal obeys them
    expect(String(row?.problems)).not.toMatch(/[\u0000-\u001f]/);
    expect(await codes()).toEqual(['good', 'x']);
  });

  it.each([
    '.x.md',
    'x.md~',
    '#x.md#',
    '.#x.md',
    '.x.md.swp',
    'x.md.tmp',
    'x.md.bak',
    'x.md.orig',
    'x.md.part',
    'x.md___jb_tmp___',
    'x.md.sb-1a2b3c4d-AbCdEf',
    '.goutputstream-AB12CD',
    '.git/x.md',
  ])('%s is what an editor leaves beside it, and passed over in silence', async (name) => {
    newsroom = await openNewsroom({ [`articles/${name}`]: article('x'), 'articles/good.md': article('good') });
    expect((await newsroom.sync()).problems).toEqual([]);
    expect(await codes()).toEqual(['good']);
  });

  it.each([
    ['articles/x.txt', 'articles/x.txt warning ignored-file'],
    ['articles/x.docx', 'articles/x.docx warning ignored-file'],
    ['articles/x.md.txt', 'articles/x.md.txt warning ignored-file'],
    ['Articles/x.md', 'Articles/x.md warning ignored-file → articles/x.md'],
    ['article/x.md', 'article/x.md warning ignored-file → articles/x.md'],
    ['x.md', 'x.md warning ignored-file'],
    ['section.yaml', 'section.yaml warning ignored-file → sections.yaml'],
    ['README.md', ''],
    ['notes/x.md', ''],
  ])('%s is not read; its editor is told when it was meant to be', async (file, expected) => {
    newsroom = await openNewsroom({ [file]: article('x'), 'articles/good.md': article('good') });
    expect(told((await newsroom.sync()).problems).join()).toBe(expected);
    expect(await codes()).toEqual(['good']);
  });

  it('two names that look the same are two files, also when one of them comes, changes or goes', async () => {
    const [composed, apart] = ['articles/آب.md'.normalize('NFC'), 'articles/آب.md'.normalize('NFD')];
    expect(composed).not.toBe(apart);
    newsroom = await openNewsroom({ [apart]: article('1') });
    const session = openContentSession(newsroom);
    const run = async (file: string) => told((await session.syncPaths([file], { now: NOW })).problems);
    expect(await run(apart)).toEqual([]);
    await newsroom.write(composed, article('2'));
    expect(await run(composed)).toEqual([`${apart} warning twin-name`]);
    expect(await codes()).toEqual(['1', '2']);
    for (const [file, code] of [
      [composed, '2'],
      [apart, '1'],
    ] as const) {
      await newsroom.write(file, article(code, { title: 'نو' }));
      await run(file);
    }
    expect(await newsroom.database.article.count({ where: { title: 'نو' } })).toBe(2);
    expect(await newsroom.sync()).toMatchObject({ stored: false });
    await newsroom.remove(composed);
    expect(await run(composed)).toEqual([]);
    expect(await codes()).toEqual(['1']);
    expect(await newsroom.sync()).toMatchObject({ stored: false, summary: { unchanged: 1 } });
  });
});

describe('links', () => {
  type Link = [what: string, link: string, target: string, told: string[], codes: string[]];
  const LINKS: Link[] = [
    ['to a file in the folder', 'articles/l.md', '../shelf/x.md', [], ['good', 'x']],
    ['to a folder in the folder', 'articles/l', '../shelf', [], ['good', 'x']],
    ['to another article', 'articles/l.md', 'good.md', ['articles/l.md warning repeated-link'], ['good']],
    ['to the folder of articles', 'articles/l', '.', ['articles/l warning repeated-link'], ['good']],
    ['to the whole folder', 'articles/l', '..', ['articles/l warning repeated-link'], ['good']],
    ['to a file outside', 'articles/l.md', '../../secret.md', ['articles/l.md error outside-folder'], ['good']],
    ['to a folder outside', 'articles/l', '/', ['articles/l error outside-folder'], ['good']],
    ['to nothing', 'articles/l.md', 'nowhere.md', ['articles/l.md error unreadable'], ['good']],
    ['to itself', 'articles/l.md', 'l.md', ['articles/l.md error unreadable'], ['good']],
    ['round about', 'shelf/l', '../shelf', ['shelf/l warning repeated-link'], ['good']],
  ];
  it.each(LINKS)('%s', async (_what, link, target, expected, live) => {
    newsroom = await openNewsroom({
      'articles/good.md': article('good'),
      'shelf/x.md': article('x'),
      '../secret.md': article('secret'),
    });
    await symlink(target, place(link));
    const { problems } = await newsroom.sync();
    expect(told(problems)).toEqual(expected);
    expect(await codes()).toEqual(live);
    expect(await newsroom.sync()).toMatchObject({ stored: false });
  });

  it('a circle that is reached by a link is said and left', async () => {
    newsroom = await openNewsroom({ 'shelf/x.md': article('x'), 'articles/good.md': article('good') });
    await symlink('../shelf', place('shelf/circle'));
    await symlink('../shelf', place('articles/shelf'));
    expect(told((await newsroom.sync()).problems)).toEqual([
      'articles/shelf/circle warning repeated-link',
      'shelf/circle warning repeated-link',
    ]);
    expect(await codes()).toEqual(['good', 'x']);
  });

  it('what a link leads to is fresh too, and a link that turns away takes nothing offline', async () => {
    newsroom = await openNewsroom({ 'shelf/x.md': article('x') });
    await mkdir(place('articles'));
    await symlink('../shelf', place('articles/l'));
    const session = openContentSession(newsroom);
    await session.syncAll({ now: NOW });
    await newsroom.write('shelf/x.md', article('x', { title: 'نو' }));
    await newsroom.write('shelf/y.md', article('y'));
    expect(await session.syncPaths(['shelf/x.md', 'shelf/y.md'], { now: NOW })).toMatchObject({
      summary: { added: 1, changed: 1 },
    });
    await rm(place('articles/l'));
    await symlink('/', place('articles/l'));
    expect(told((await session.syncPaths(['articles/l'], { now: NOW })).problems)).toEqual([
      'articles/l error outside-folder',
    ]);
    expect(await codes()).toEqual(['x', 'y']);
  });
});

describe('what is no file, or not for long', () => {
  it('a folder where a file of the site must be is said; the last good one stays', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    await newsroom.sync();
    await newsroom.remove('sections.yaml');
    await newsroom.write('sections.yaml/x.md', 'x');
    const { problems } = await newsroom.sync();
    expect(problems).toMatchObject([{ file: 'sections.yaml', code: 'unreadable', message: /is a folder/ }]);
    expect(await newsroom.database.section.count()).toBe(2);
  });

  it('a pipe is said and keeps nobody waiting', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    execFileSync('mkfifo', [place('articles/p.md')]);
    expect(told((await newsroom.sync()).problems)).toEqual(['articles/p.md warning ignored-file']);
    expect(await codes()).toEqual(['1']);
  });

  it('a file that may not be read keeps its last good version', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1), 'articles/a/2.md': article(2) });
    await newsroom.sync();
    await chmod(place('articles/1.md'), 0);
    await chmod(place('articles/a'), 0);
    const { problems } = await asOrdinaryUser(newsroom, () => newsroom.sync());
    expect(told(problems)).toEqual(['articles/1.md error unreadable', 'articles/a/ error unreadable']);
    expect(await codes()).toEqual(['1', '2']);
    await chmod(place('articles/a'), 0o755);
  });

  it('a file that goes while it is read takes only itself away', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    const [file] = [...(await walkContent(newsroom.contentDir)).files.values()].filter(
      ({ kind }) => kind === 'article',
    );
    if (!file) throw new Error('there is no article');
    await newsroom.remove('articles/1.md');
    expect(await readText(file)).toMatchObject({
      ok: false,
      finding: { message: 'was removed while it was being read' },
    });
  });

  it('a file that grows while it is read is read to its end', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1).slice(0, 40) });
    const { files } = await walkContent(newsroom.contentDir);
    const file = files.get('articles/1.md');
    if (!file) throw new Error('there is no article');
    await newsroom.write('articles/1.md', article(1).slice(0, 60));
    const reading = readText(file);
    await newsroom.write('articles/1.md', article(1));
    expect(await reading).toMatchObject({ ok: true, text: article(1) });
  });

  it('a folder that takes a file’s name, and a file that takes a folder’s', async () => {
    newsroom = await openNewsroom({ 'articles/a.md': article(1), 'articles/b/2.md': article(2) });
    const session = openContentSession(newsroom);
    await session.syncAll({ now: NOW });
    await rename(place('articles/a.md'), place('articles/c'));
    await rename(place('articles/b'), place('articles/a.md'));
    await rename(place('articles/c'), place('articles/b.md'));
    await session.syncPaths(['articles/a.md', 'articles/b', 'articles/b.md', 'articles/c'], { now: NOW });
    expect(await codes()).toEqual(['1', '2']);
    expect(await newsroom.sync()).toMatchObject({ stored: false, summary: { unchanged: 2 } });
  });
});
