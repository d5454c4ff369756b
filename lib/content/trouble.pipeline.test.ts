import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { isBusy } from '../db/busy.ts';
import { connect } from '../db/client.ts';
import { PrismaClient } from '../db/generated/client.ts';
import { checkContent } from './check.ts';
import { article, type Newsroom, NOW, openNewsroom } from './testing/newsroom.ts';

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const brief = (problems: { file: string; line: number; column: number; code: string }[]) =>
  problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('a folder that can’t be used', () => {
  it('says what is wrong with a folder that is not there, is a file, or holds no content', async () => {
    newsroom = await openNewsroom();
    const folder = path.join(newsroom.contentDir, '..');
    await writeFile(path.join(folder, 'file'), '');
    await mkdir(path.join(folder, 'empty'));
    const check = (contentDir: string) => checkContent({ contentDir, now: NOW });
    await expect(check(path.join(folder, 'no'))).rejects.toThrow('does not exist');
    await expect(check(path.join(folder, 'file'))).rejects.toThrow('is not a folder');
    await expect(check(path.join(folder, 'empty'))).rejects.toThrow('holds no site.yaml');
    await expect(newsroom.sync({ contentDir: path.join(folder, 'no') })).rejects.toThrow('does not exist');
  });

  it('reports a missing site.yaml and sections.yaml, and withdraws nothing for it', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    await newsroom.sync();
    await newsroom.remove('site.yaml');
    await newsroom.remove('sections.yaml');
    const { problems, summary } = await newsroom.sync();
    expect(brief(problems)).toEqual(['sections.yaml:1:1 missing-file', 'site.yaml:1:1 missing-file']);
    expect(summary).toMatchObject({ withdrawn: 0, unchanged: 1 });
    expect(await newsroom.database.site.count()).toBe(1);
  });
});

describe('a database in use', () => {
  /** Holds the write lock until `release`. */
  async function lock(): Promise<{ release(): void; released: Promise<unknown> }> {
    const other = connect(newsroom.databaseUrl);
    let release = () => {};
    const until = new Promise<void>((resolve) => (release = resolve));
    let taken = () => {};
    const held = new Promise<void>((resolve) => (taken = resolve));
    const released = other
      .$transaction(
        async (tx) => {
          await tx.redirect.create({ data: { from: '/x', to: '/y' } });
          taken();
          await until;
        },
        { timeout: 20_000 },
      )
      .then(() => other.$disconnect());
    await held;
    return { release, released };
  }
  const impatient = () => new PrismaClient({ adapter: new PrismaLibSql({ url: newsroom.databaseUrl, timeout: 20 }) });

  it('waits for another writer, then stores', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    const { release, released } = await lock();
    const database = impatient();
    setTimeout(release, 300);
    expect(await newsroom.sync({ database, patience: 5000 })).toMatchObject({ ok: true, stored: true });
    await released;
    await database.$disconnect();
  });

  it('gives up after a while, with everything as it was', async () => {
    newsroom = await openNewsroom({ 'articles/1.md': article(1) });
    const { release, released } = await lock();
    const database = impatient();
    const failure = await newsroom.sync({ database, patience: 200 }).catch((error: unknown) => error);
    expect(isBusy(failure)).toBe(true);
    release();
    await released;
    await database.$disconnect();
    expect(await newsroom.database.article.count()).toBe(0);
  });
});
