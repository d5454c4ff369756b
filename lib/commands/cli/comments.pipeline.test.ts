import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { comment } from '../../comments/testing.ts';
import { article, NOW, openNewsroom } from '../../content/testing/newsroom.ts';
import { endNewsrooms, peykIn } from './testing.ts';

afterEach(endNewsrooms);

async function open() {
  const newsroom = await openNewsroom({ 'articles/1.md': article(1) });
  await newsroom.sync();
  return { ...newsroom, peyk: peykIn(newsroom) };
}

describe('peyk comments', () => {
  it('lists, approves, rejects, restores and answers', async () => {
    const { database, peyk } = await open();
    const rows = [1, 2, 3].map((n) => comment({ articleCode: '1', state: 'waiting', name: `خوانندهٔ ${n}` }));
    const [one = '', two = '', three = ''] = rows.map(({ id }) => id);
    await database.comment.createMany({ data: rows });
    expect((await peyk('comments', 'list')).out).toMatch(
      new RegExp(`^${one}  1  .+\n    «خوانندهٔ 1» .+\n    نظر یک خواننده`),
    );
    expect((await peyk('comments', 'list', '--limit=2')).out).toContain('2 comments of 3');
    expect((await peyk('comments', 'approve', one, two)).out).toBe('approved  2 comments\n');
    expect((await peyk('comments', 'reject', two, '--reason=insult', '--note=دشنام')).exit).toBe(0);
    expect((await peyk('comments', 'list', '--state=rejected')).out).toContain('    insult: دشنام\n');
    expect((await peyk('comments', 'restore', two)).out).toBe('waiting again  1 comment\n');
    const { out: own } = await peyk('comments', 'answer', three, 'سپاس از شما');
    expect(await database.comment.findUnique({ where: { id: own.trim() } })).toMatchObject({
      parentId: three,
      byNewsroom: true,
      text: 'سپاس از شما',
    });
    const stats = JSON.parse((await peyk('comments', 'stats', '--json')).out);
    expect(stats).toMatchObject({ waiting: 1, approved: 3, rejected: 0, oldestWaiting: NOW.toISOString() });
    expect((await peyk('comments', 'stats')).out).toContain('approved      3\n');
  });

  it.each([
    [['comments'], 'needs ACTION'],
    [['comments', 'aprove'], 'Did you mean `approve`?'],
    [['comments', 'approve'], 'Which comments?'],
    [['comments', 'reject', 'aaaaaaaaaaaa', '--reason=insults'], 'Did you mean `insult`?'],
    [['comments', 'list', '--state=new'], 'waiting, approved, rejected'],
    [['comments', 'list', '--limit=0'], 'from 1 to'],
    [['comments', 'import', '/nowhere.jsonl'], 'There is no file'],
    [['comments', 'answer', 'x'], 'needs an id'],
  ])('%j is refused with a sentence', async (args, sentence) => {
    const { peyk } = await open();
    const { exit, err } = await peyk(...args);
    expect([exit, err.includes(sentence)], err).toEqual([2, true]);
  });

  it('says which comments are not there, and decides on the others', async () => {
    const { database, peyk } = await open();
    const { id } = await database.comment.create({ data: comment({ articleCode: '1', state: 'waiting' }) });
    const { exit, out, err } = await peyk('comments', 'approve', id, 'aaaaaaaaaaaa');
    expect([exit, out, err]).toEqual([1, 'approved  1 comment\n', '✗ There is no comment «aaaaaaaaaaaa».\n']);
  });
});

describe('an archive', () => {
  it('has all of every comment, and makes the same site again, once or twice', async () => {
    const [from, to] = [await open(), await open()];
    const parents = Array.from({ length: 1200 }, (_, n) =>
      comment({
        articleCode: String(n % 7),
        ...(n % 2 && { name: `نام "${n}"` }),
        text: `سطر یک ${n}\nسطر دو \\ ' <b> 👍🏽 می‌شود ي`,
        sentAt: new Date(NOW.getTime() + n),
        ...(n % 3 === 0 && { state: 'rejected', reason: 'other', note: 'یادداشت', decidedAt: NOW }),
        likes: n,
      }),
    );
    const answers = parents
      .slice(0, 300)
      .map(({ id, articleCode }) => comment({ articleCode, parentId: id, byNewsroom: true, dislikes: 2 }));
    await from.database.comment.createMany({ data: [...parents, ...answers] });
    const archive = (await from.peyk('comments', 'export')).out;
    expect(archive.trimEnd().split('\n')).toHaveLength(1500);
    const file = path.join(to.contentDir, '../comments.jsonl');
    await writeFile(file, archive);
    expect((await to.peyk('comments', 'import', file, '--dry-run')).out).toBe('would be added    1500\n');
    expect(await to.database.comment.count()).toBe(0);
    expect((await to.peyk('comments', 'import', file)).out).toBe('added             1500\n');
    expect((await to.peyk('comments', 'export')).out).toBe(archive);
    expect((await to.peyk('comments', 'import', file)).out).toBe('here already      1500\n');
    expect(await to.database.change.count({ where: { scope: 'article:1' } })).toBeGreaterThan(0);

    // What is here stays, unless it is to be replaced.
    const [first] = parents;
    await to.database.comment.update({ where: { id: first?.id ?? '' }, data: { likes: 99 } });
    expect((await to.peyk('comments', 'import', file)).out).toContain('here otherwise    1\n');
    expect((await to.peyk('comments', 'export')).out).not.toBe(archive);
    expect((await to.peyk('comments', 'import', file, '--replace')).out).toContain('replaced          1\n');
    expect((await to.peyk('comments', 'export')).out).toBe(archive);
  });

  it('of another system needs no ids, and says what is wrong with which line', async () => {
    const { contentDir, database, peyk } = await open();
    const file = path.join(contentDir, '../other.jsonl');
    const line = {
      article: '1',
      text: 'نظر\u202E از\u0000 سایت پیشین',
      sentAt: '2024-03-01T10:00:00+03:30',
      state: 'approved',
    };
    await writeFile(
      file,
      [
        `\uFEFF${JSON.stringify(line)}`,
        JSON.stringify({ ...line, text: 'نظر دوم' }),
        '',
        '{"article": "1", ',
        '[]',
        JSON.stringify({ ...line, state: 'new' }),
        JSON.stringify({ ...line, sentAt: 'دیروز' }),
        JSON.stringify({ ...line, text: ' \u200b ' }),
        JSON.stringify({ ...line, color: 'red' }),
        JSON.stringify({ article: '1', text: 'بی‌زمان' }),
        JSON.stringify({ ...line, answers: 'aaaaaaaaaaaa' }),
      ].join('\r\n'),
    );
    const { exit, out, err } = await peyk('comments', 'import', file);
    expect([exit, out]).toEqual([1, 'added             2\nwrong lines       8\n']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((text) => text.slice(file.length)),
    ).toEqual([
      ':4  is no JSON object in one line',
      ':5  is no JSON object in one line',
      ':6  `state` is «"new"»; allowed: waiting, approved, rejected',
      ':7  `sentAt` is «"دیروز"»; allowed: an ISO 8601 instant with offset',
      ':8  `text` is «" \u200b "»; allowed: a text that is not empty',
      expect.stringMatching(/^:9 {2}unknown key «color»; allowed: id, /),
      ':10  `sentAt` is missing',
      ':11  `answers` is «aaaaaaaaaaaa»; no such comment is here or above it',
    ]);
    await peyk('comments', 'import', file);
    expect((await database.comment.findMany({ select: { text: true } })).map(({ text }) => text).toSorted()).toEqual([
      'نظر از سایت پیشین',
      'نظر دوم',
    ]);
  });
});
