import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { article, type Newsroom, openNewsroom } from '../../content/testing/newsroom.ts';
import { asOrdinaryUser } from '../../content/testing/ordinary-user.ts';
import { NEED_NO_DATABASE } from '../parts/needs.js';
import { COMMANDS } from './commands.ts';
import { runCaptured } from './testing.ts';

let newsroom: Newsroom | undefined;
afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
});

/** Root may write what it is told not to. */

async function peyk(args: string, env: Record<string, string> = {}) {
  const own = newsroom && { CONTENT_DIR: newsroom.contentDir, DATABASE_URL: newsroom.databaseUrl };
  return runCaptured(args.split(' ').filter(Boolean), { ...own, ...env });
}

describe('the editors’ command', () => {
  it('explains itself', async () => {
    expect(await peyk('')).toMatchObject({ exit: 0, out: expect.stringContaining('npm run peyk -- check') });
    expect(await peyk('sync --help')).toMatchObject({ exit: 0, out: expect.stringContaining('--dry-run') });
    expect((await peyk('help sync')).out).toBe((await peyk('sync -h')).out);
  });

  it.each(COMMANDS)('$name has a help with examples', async ({ name, examples }) => {
    const { out } = await peyk(`help ${name}`);
    for (const { line } of examples) expect(out).toContain(`npm run peyk -- ${line}`);
    expect(examples.length).toBeGreaterThan(0);
  });

  it('knows before anything is installed which commands need no database', () => {
    const without = COMMANDS.filter(({ needsDatabase }) => !needsDatabase).map(({ name }) => name);
    expect(NEED_NO_DATABASE).toEqual(expect.arrayContaining([...without, 'help']));
    expect(NEED_NO_DATABASE).toHaveLength(without.length + 1);
  });

  it.each([
    ['chekc', 'Did you mean `check`?'],
    ['sync --yess', 'Did you mean `--yes`?'],
    ['check --yes', 'Unknown option of `check`'],
    ['sync articles', 'takes no «articles»'],
    ['sync --json=1', 'takes no value'],
  ])('«%s» can’t be run', async (args, message) => {
    const { exit, out, err } = await peyk(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
  });

  it.each([
    [{ CONTENT_DIR: '/nowhere' }, 'check', 'The content folder /nowhere does not exist.'],
    [{ PORT: 'x' }, 'check', 'PORT is «x»'],
    [{ DATABASE_URL: 'file:/nowhere/x.db' }, 'sync', 'The database /nowhere/x.db cannot be opened'],
  ])('%j is a sentence, not a stack', async (env, args, sentence) => {
    newsroom = await openNewsroom();
    const { exit, err } = await peyk(args, env);
    expect(exit).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it('says that tables are missing, or that the file is no database', async () => {
    newsroom = await openNewsroom({ 'fake.db': 'x'.repeat(5000) });
    const folder = newsroom.contentDir;
    const empty = await peyk('sync', { DATABASE_URL: `file:${path.join(folder, 'new.db')}` });
    expect(empty).toMatchObject({ exit: 2, err: expect.stringContaining('npm start') });
    const fake = await peyk('sync', { DATABASE_URL: `file:${path.join(folder, 'fake.db')}` });
    expect(fake).toMatchObject({ exit: 2, err: expect.stringContaining('not a sound SQLite database') });
  });

  it('says that the database is not writable', async () => {
    newsroom = await openNewsroom();
    await peyk('sync');
    await newsroom.write('articles/1.md', article(1));
    await chmod(newsroom.databaseUrl.slice(5), 0o444);
    expect(await asOrdinaryUser(newsroom, () => peyk('sync'))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('not writable'),
    });
  });

  it('reports a file that it may not read', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    await peyk('check');
    await chmod(path.join(newsroom.contentDir, 'articles/1.md'), 0);
    expect(await asOrdinaryUser(newsroom, () => peyk('check'))).toMatchObject({
      exit: 1,
      out: expect.stringContaining("articles/1.md:1:1  unreadable  can't be read (EACCES)"),
    });
  });

  it('checks, syncs and sums up in words', async () => {
    newsroom = await openNewsroom({
      'articles/1.md': article(1),
      'articles/2.md': article(2, { section: 'سیاست' }),
      'articles/3.md': article(3, { publishedAt: '۱۴۰۵/۰۹/۰۱ ۰۷:۳۰' }),
      'articles/4.md': article(4, { status: 'draft' }),
    });
    const line =
      'articles/2.md:5:10  unknown-section  unknown section «سیاست»; allowed: politics (سیاست), science (دانش); did you mean `politics`?\n';
    const checked = await peyk('check');
    expect(checked).toMatchObject({ exit: 1, out: expect.stringContaining(line) });
    expect(checked.out).toContain('✗ 1 error in 1 file; 3 articles and 0 pages are sound');

    const tried = await peyk('sync --dry-run');
    expect(tried.out).toContain('nothing is written');
    expect(await newsroom.database.article.count()).toBe(0);

    const { exit, out } = await peyk('sync');
    expect(exit).toBe(1);
    expect(out).toContain('  added      3 articles\n');
    expect(out).toContain('  held back  1 draft, 1 scheduled\n');
    expect(out).toContain('3 «خبر شمارهٔ ۳» goes live on «۱ آذر ۱۴۰۵، ۰۷:۳۰» (Tehran)');
    expect(out).toContain('  broken     1 file;');
    await newsroom.write('articles/2.md', article(2));
    expect(await peyk('sync')).toMatchObject({ exit: 0 });
    expect((await peyk('sync')).out).toContain('✓ nothing has changed');
  });

  it('suggests, shows a diff, and writes only when it is told to', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1, {}, 'یک\n\nباران می بارد\n') });
    const checked = await peyk('check 1.md');
    expect(checked).toMatchObject({ exit: 0, out: expect.stringContaining('✓ no errors, 1 suggestion; 1 article') });
    expect(checked.out).toContain('articles/1.md:10:7  split-verb  suggestion: «می بارد» → «می‌بارد»\n');
    expect(JSON.parse((await peyk('check --json')).out).suggestions).toHaveLength(1);
    const { exit, out } = await peyk('fix');
    expect(exit).toBe(0);
    expect(out).toContain('@@ -7,4 +7,4 @@\n ---\n یک\n \n-باران می بارد\n+باران می‌بارد\n1 correction in 1 file');
    expect((await peyk('check')).out).toContain('1 suggestion;');
    expect(JSON.parse((await peyk('fix --write --json')).out)).toMatchObject({ ok: true, corrections: 1 });
    expect((await peyk('fix')).out).toBe('✓ nothing to correct in 1 file\n');
    expect(await peyk('check 2.md')).toMatchObject({ exit: 2, err: expect.stringContaining('`articles/1.md`') });
  });

  it('prints one JSON object for scripts', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1, { titel: 'x' }) });
    const checked = await peyk('check --json');
    expect(JSON.parse(checked.out)).toMatchObject({
      ok: false,
      summary: { broken: 1 },
      problems: [
        { file: 'articles/1.md', line: 7, column: 1, code: 'unknown-key', severity: 'error', nearest: 'title' },
      ],
    });
    expect(checked).toMatchObject({ exit: 1, err: '' });
    expect(JSON.parse((await peyk('sync --json')).out)).toMatchObject({
      ok: false,
      stored: true,
      summary: { added: 0 },
    });
    expect(JSON.parse((await peyk('chek --json')).out)).toMatchObject({
      ok: false,
      error: expect.stringContaining('check'),
    });
  });
});
