import { expect, test } from 'vitest';
import { NOW } from '../content/testing/newsroom.ts';
import { changesSince, lastChange } from '../site/changes.ts';
import { BELOW_ARTICLE, getDiscussion } from './comment.ts';
import { answer, decide } from './moderate.ts';
import { getQueue } from './queue.ts';
import { forgetOtherDays, hashesOf } from './reader.ts';
import { comment, openSite } from './testing.ts';
import { voteOn } from './vote.ts';

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('a discussion is of threads, newest first, with their answers, oldest first, as much as a page shows', async () => {
  const { database } = await openSite();
  const threads = Array.from({ length: 25 }, (_, n) => comment({ articleCode: '1', sentAt: at(n), text: `رشتهٔ ${n}` }));
  const [first, second] = threads as [(typeof threads)[0], (typeof threads)[0]];
  const answers = Array.from({ length: 5 }, (_, n) =>
    comment({ articleCode: '1', parentId: threads[24]?.id ?? null, sentAt: at(100 - n), text: `پاسخ ${n}` }),
  );
  const unseen = comment({ articleCode: '1', state: 'rejected', reason: 'insult' });
  await database.comment.createMany({
    data: [
      ...threads,
      ...answers,
      unseen,
      comment({ articleCode: '1', parentId: unseen.id }),
      comment({ articleCode: '1', state: 'waiting' }),
      comment({ articleCode: '2' }),
    ],
  });
  const shown = await getDiscussion('1', true, BELOW_ARTICLE);
  expect(shown).toMatchObject({ isOpen: true, page: 1, pages: 3, total: 25 });
  // The answer to what nobody sees is seen by nobody.
  expect(shown?.counts).toEqual({ approved: 30, waiting: 1, rejected: 1 });
  expect(shown?.threads.map(({ text }) => text)).toEqual(
    threads
      .slice(15)
      .toReversed()
      .map(({ text }) => text),
  );
  const [newest] = shown?.threads ?? [];
  expect([newest?.answers.map(({ text }) => text), newest?.left]).toEqual([['پاسخ 4', 'پاسخ 3'], 3]);
  const last = await getDiscussion('1', true, { ...BELOW_ARTICLE, page: 3 });
  expect(last?.threads.at(-1)?.id).toBe(first.id);
  expect(last?.threads.at(-2)?.id).toBe(second.id);
  expect(await getDiscussion('1', true, { ...BELOW_ARTICLE, page: 4 })).toBeUndefined();
  expect(await getDiscussion('77', false, BELOW_ARTICLE)).toMatchObject({ isOpen: false, total: 0, threads: [] });
});

test('what an editor decides is seen at once: it is written with the change that tells every process', async () => {
  const { database } = await openSite();
  const [one, two] = [comment({ articleCode: '1', state: 'waiting' }), comment({ articleCode: '1', state: 'waiting' })];
  await database.comment.createMany({ data: [one, two] });
  const scopes = async (work: () => Promise<unknown>) => {
    const before = await lastChange();
    await work();
    return (await changesSince(before)).scopes;
  };
  const ids = [one.id, two.id, 'aaaaaaaaaaaa'];
  const { changed, unknown } = await decide(database, ids, { state: 'approved' }, NOW);
  expect([changed.toSorted(), unknown]).toEqual([[one.id, two.id].toSorted(), ['aaaaaaaaaaaa']]);
  expect(await scopes(() => decide(database, ids, { state: 'approved' }, NOW))).toEqual([]);
  const rejected = { state: 'rejected', reason: 'other', note: 'تکراری است' } as const;
  expect(await scopes(() => decide(database, [one.id], rejected, NOW))).toEqual(['article:1', 'discussions']);
  expect(await database.comment.findUnique({ where: { id: one.id } })).toMatchObject({ ...rejected, decidedAt: NOW });
  // Readers saw it neither before nor after: no list is made anew.
  expect(await scopes(() => decide(database, [one.id], { state: 'waiting' }, NOW))).toEqual(['article:1']);
  const restored = await database.comment.findUnique({ where: { id: one.id } });
  expect(restored).toMatchObject({ state: 'waiting', reason: null, note: null, decidedAt: null });

  // The newsroom's answer brings what it answers with it; an answer to an answer stands beside it.
  let own: string | undefined;
  expect(await scopes(async () => (own = await answer(database, one.id, 'سپاس', NOW)))).toEqual([
    'article:1',
    'discussions',
  ]);
  await answer(database, own ?? '', 'و باز سپاس', NOW);
  expect(await answer(database, 'aaaaaaaaaaaa', 'سپاس', NOW)).toBeUndefined();
  const [thread] = (await getDiscussion('1', true, BELOW_ARTICLE))?.threads.filter(({ id }) => id === one.id) ?? [];
  expect(thread?.answers.map(({ text, byNewsroom }) => [text, byNewsroom])).toEqual(
    expect.arrayContaining([
      ['سپاس', true],
      ['و باز سپاس', true],
    ]),
  );
});

test('the queue has what waits longest first, with what an editor needs to decide', async () => {
  const { database } = await openSite();
  const parent = comment({ articleCode: '1', name: 'سارا' });
  const waiting = [3, 1, 2].map((n) => comment({ articleCode: '1', state: 'waiting', sentAt: at(n), sender: 'd.x' }));
  const orphan = comment({ articleCode: '99', state: 'waiting', sentAt: at(9), parentId: parent.id });
  await database.comment.createMany({ data: [parent, ...waiting, orphan] });
  const { comments, counts, pages } = await getQueue(database, { state: 'waiting' }, 1, 3);
  expect([counts, pages]).toEqual([{ waiting: 4, approved: 1, rejected: 0 }, 2]);
  expect(comments.map(({ id }) => id)).toEqual([waiting[1]?.id, waiting[2]?.id, waiting[0]?.id]);
  expect(comments[0]).toMatchObject({
    fromSender: 3,
    article: { title: expect.any(String), href: expect.any(String) },
  });
  expect(comments[0]).not.toHaveProperty('sender');
  const [last] = (await getQueue(database, { state: 'waiting' }, 9, 3)).comments;
  expect(last).toMatchObject({ id: orphan.id, article: undefined, parent: { name: 'سارا' } });
  expect((await getQueue(database, { state: 'waiting', articleCode: '99' }, 1)).total).toBe(1);
});

test('a reader votes once, and the numbers are counted one by one', async () => {
  const { database } = await openSite();
  const seen = comment({ articleCode: '1' });
  const waiting = comment({ articleCode: '1', state: 'waiting' });
  const ofNothing = comment({ articleCode: '9' });
  await database.comment.createMany({ data: [seen, waiting, ofNothing] });
  const reader = (n: number) => ({ address: `192.0.2.${n}`, browser: 'Lynx' });
  const voted = { articleCode: '1', dislikes: 0 };
  expect(await voteOn(seen.id, 'like', reader(1), false)).toEqual({ ...voted, counted: true, likes: 1 });
  expect(await voteOn(seen.id, 'dislike', reader(1), false)).toEqual({ ...voted, counted: false, likes: 1 });
  expect(await voteOn(seen.id, 'like', reader(2), true)).toEqual({ ...voted, counted: false, likes: 1 });
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => voteOn(seen.id, n % 4 ? 'like' : 'dislike', reader(10 + n), false)),
  );
  expect(await database.comment.findUnique({ where: { id: seen.id } })).toMatchObject({ likes: 31, dislikes: 10 });
  for (const id of [waiting.id, ofNothing.id, 'aaaaaaaaaaaa'])
    expect(await voteOn(id, 'like', reader(3), false)).toBeUndefined();
  const waits = Array.from({ length: 31 }, () => voteOn('aaaaaaaaaaaa', 'like', reader(5), false));
  expect((await Promise.all(waits)).at(-1)).toEqual(expect.any(Number));
});

test('the salt of a day is gone with it, and with it all that it said of readers; comments and numbers stay', async () => {
  const { database } = await openSite();
  const [today, tomorrow] = [new Date('2026-11-25T12:00:00Z'), new Date('2026-11-25T20:31:00Z')];
  const reader = { address: '192.0.2.1', browser: 'Lynx' };
  const hashes = await hashesOf(database, today);
  const [sender, fingerprint] = [hashes.sender(reader), hashes.fingerprint('a')];
  expect((await hashesOf(database, today)).sender(reader)).toBe(sender);
  const other = (await hashesOf(database, tomorrow)).sender(reader);
  expect(other).not.toBe(sender);
  const rows = [
    comment({ articleCode: '1', sender, fingerprint, likes: 3 }),
    comment({ articleCode: '1', sender: other }),
  ];
  await database.comment.createMany({ data: rows });
  await database.commentVote.create({ data: { commentId: rows[0]?.id ?? '', voter: hashes.voter(reader), at: today } });
  await forgetOtherDays(database, tomorrow);
  expect(
    await database.secret.findMany({ where: { name: { startsWith: 'reader salt' } }, select: { name: true } }),
  ).toEqual([{ name: 'reader salt 14050905' }]);
  expect(await database.comment.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { sender: null, fingerprint: null, likes: 3 },
    { sender: other },
  ]);
  expect(await database.commentVote.count()).toBe(0);
});
