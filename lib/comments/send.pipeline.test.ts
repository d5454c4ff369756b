import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { article, NOW } from '../content/testing/newsroom.ts';
import { readSecret } from '../db/secret.ts';
import { LEAST_TIME, makeToken, noteVisit, TOKEN_SECRET } from './haste.ts';
import { type Sending, sendComment } from './send.ts';
import { comment, openSite } from './testing.ts';

let address = '';
beforeEach(() => {
  address = `192.0.2.${Math.random()}`;
});
afterEach(() => vi.useRealTimers());

/** A form as a person sends it: some seconds after the article's page was given to the same address. */
function send(code: string, text: string, more: Partial<Sending> = {}, from = address) {
  noteVisit(from, code, Date.now() - LEAST_TIME);
  const sending = { name: '', text, to: '', trap: '', token: '', isFromHere: true, ...more };
  return sendComment(code, sending, { address: from, browser: 'Lynx' });
}

test('a comment waits for an editor, as it was typed, and nothing of who sent it is kept but a hash', async () => {
  const { database } = await openSite();
  const text = '<script>alert(1)</script>\r\nسلام\u202E! می‌شود';
  expect(await send('1', text, { name: ' سارا  <b> ' })).toEqual({});
  const [row, ...others] = await database.comment.findMany();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    articleCode: '1',
    parentId: null,
    name: 'سارا <b>',
    text: '<script>alert(1)</script>\nسلام! می‌شود',
    state: 'waiting',
    byNewsroom: false,
    sentAt: NOW,
    likes: 0,
  });
  expect(row?.sender).toMatch(/^\d{8}\.[\w-]{24}$/);
  expect(JSON.stringify(await database.comment.findMany())).not.toContain(address);
});

const closed = { 'articles/1.md': article(1), 'articles/2.md': article(2, { comments: 'closed' }) };
const later = {
  'articles/3.md': article(3, { publishedAt: '۱۴۰۵/۰۹/۳۰' }),
  'articles/4.md': article(4, { status: 'draft' }),
};

test.each<[string, string, Partial<Sending>, string]>([
  ['two characters', '1', { text: 'هی' }, 'short'],
  ['invisible ones', '1', { text: '\u200B\u200C\u200D \u202E\u2066 \n' }, 'short'],
  ['1,001 characters', '1', { text: 'ب'.repeat(1001) }, 'long'],
  ['10,000 emoji', '1', { text: '👍'.repeat(10_000) }, 'long'],
  ['a name of 51', '1', { name: 'ن'.repeat(51) }, 'name'],
  ['a code that nothing has', '9', {}, 'missing'],
  ['an article before its time', '3', {}, 'missing'],
  ['a draft', '4', {}, 'missing'],
  ['a closed one', '2', {}, 'closed'],
  ['an answer to nothing', '1', { to: 'aaaaaaaaaaaa' }, 'reply'],
  ['a trap that was filled in', '1', { trap: 'https://spam.example' }, 'again'],
  ['a form of another site', '1', { isFromHere: false }, 'again'],
  ['a token of nobody', '1', { token: 'abc.def' }, 'again'],
])('%s is not taken', async (_what, code, sending, refused) => {
  const { database } = await openSite({ ...closed, ...later });
  expect(await send(code, 'متن یک نظر', sending)).toEqual({ refused });
  expect(await database.comment.count()).toBe(0);
});

test.each([
  ['1,000 characters', 'ب'.repeat(1000)],
  ['1,000 emoji', '👍'.repeat(1000)],
  ['three', 'بله'],
  ['line breaks count as one', 'ب\r\n'.repeat(499)],
])('%s are taken', async (_what, text) => {
  await openSite();
  expect(await send('1', text)).toEqual({});
});

describe('answers', () => {
  test('stand below a comment that readers see, one level deep, on the same article', async () => {
    const { database } = await openSite({ 'articles/1.md': article(1), 'articles/2.md': article(2) });
    const seen = comment({ articleCode: '1' });
    const answered = comment({ articleCode: '1', parentId: seen.id });
    const waiting = comment({ articleCode: '1', state: 'waiting' });
    await database.comment.createMany({ data: [seen, answered, waiting] });
    expect(await send('1', 'پاسخ به آن', { to: seen.id })).toEqual({});
    for (const [code, to] of [
      ['1', answered.id],
      ['1', waiting.id],
      ['2', seen.id],
    ] as const)
      expect(await send(code, 'پاسخ به آن', { to })).toEqual({ refused: 'reply' });
    expect(await database.comment.count({ where: { parentId: seen.id, state: 'waiting' } })).toBe(1);
  });
});

describe('time', () => {
  test('a form that came at once is shown again, and taken after three seconds', async () => {
    const { database } = await openSite();
    const reader = { address, browser: '' };
    const sending = { name: '', text: 'متن نظر', to: '', trap: '', token: '', isFromHere: true };
    expect(await sendComment('1', sending, reader)).toEqual({ refused: 'again' });
    noteVisit(address, '1', Date.now());
    expect(await sendComment('1', sending, reader)).toEqual({ refused: 'again' });
    const secret = await readSecret(database, TOKEN_SECRET);
    const token = (age: number, code = '1') => makeToken(secret, code, new Date(Date.now() - age));
    for (const wrong of [token(0), token(2_000), token(13 * 3_600_000), token(5_000, '2')])
      expect(await sendComment('1', { ...sending, token: wrong }, reader)).toEqual({ refused: 'again' });
    expect(await sendComment('1', { ...sending, token: token(LEAST_TIME) }, reader)).toEqual({});
  });
});

test('what is sent twice is one comment; the same words of another reader are another', async () => {
  const { database } = await openSite();
  for (let number = 0; number < 3; number++) expect(await send('1', 'درود بر شما')).toEqual({});
  expect(await send('1', 'درود بر شما', {}, '198.51.100.1')).toEqual({});
  expect(await database.comment.count()).toBe(2);
});

test('one address has to wait after five, and nobody else', async () => {
  await openSite();
  for (let number = 0; number < 5; number++) expect(await send('1', `نظر ${number}`)).toEqual({});
  expect(await send('1', 'نظر ششم')).toEqual({ refused: 'wait', seconds: expect.any(Number) });
  expect(await send('1', 'نظر ششم', {}, '198.51.100.2')).toEqual({});
});

test('a thousand at once are all stored, and a commit is on the disk', async () => {
  const { database } = await openSite();
  await database.$queryRaw`PRAGMA journal_mode = WAL`;
  expect(await database.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2 }]);
  const sent = await Promise.all(
    Array.from({ length: 1000 }, (_, number) =>
      send('1', `نظر شمارهٔ ${number}`, {}, `10.0.${number >> 8}.${number & 255}`),
    ),
  );
  expect(sent.every(({ refused }) => refused === undefined)).toBe(true);
  expect(await database.comment.count()).toBe(1000);
});

test('a sync touches no comment, also of an article whose file goes', async () => {
  const { database, write, remove, sync } = await openSite();
  await database.comment.createMany({ data: [comment({ articleCode: '1' }), comment({ articleCode: '1' })] });
  await write('articles/1.md', article(1, { title: 'تیتر دیگر' }));
  await sync();
  await remove('articles/1.md');
  await sync();
  expect(await database.comment.count({ where: { articleCode: '1' } })).toBe(2);
  expect(await send('1', 'دیر رسیدم')).toEqual({ refused: 'missing' });
  await write('articles/1.md', article(1));
  await sync();
  expect(await send('1', 'باز هم هست')).toEqual({});
});
