import { expect, test } from 'vitest';
import { NOW } from '../content/testing/newsroom.ts';
import { Epochs } from '../epochs.ts';
import { changesSince, lastChange } from '../site/changes.ts';
import { scopesOf } from '../site/scopes.ts';
import { shareReads } from '../site/until-change.ts';
import { BELOW_ARTICLE, getDiscussion } from './comment.ts';
import { getCommentCounts } from './counts.ts';
import { decide } from './moderate.ts';
import { comment, openSite } from './testing.ts';

const CARDS = [{ code: '1' }, { code: '2' }, { code: '3' }];

test('a card says as many comments as its article shows', async () => {
  const { database } = await openSite();
  const seen = comment({ articleCode: '1' });
  const unseen = comment({ articleCode: '1', state: 'rejected', reason: 'insult' });
  await database.comment.createMany({
    data: [
      seen,
      unseen,
      comment({ articleCode: '1', parentId: seen.id }),
      comment({ articleCode: '1', parentId: unseen.id }),
      comment({ articleCode: '1', state: 'waiting' }),
      comment({ articleCode: '2', state: 'waiting' }),
      comment({ articleCode: '4' }),
    ],
  });
  const counts = await getCommentCounts(CARDS);
  expect(CARDS.map(({ code }) => counts.get(code))).toEqual([2, 0, 0]);
  expect((await getDiscussion('1', true, BELOW_ARTICLE))?.counts.approved).toBe(2);
});

test('is counted anew when an editor decides, for every list that says it, and not before', async () => {
  const { database } = await openSite();
  const one = comment({ articleCode: '1', state: 'waiting' });
  await database.comment.create({ data: one });
  const epochs = new Epochs();
  shareReads(epochs);
  const shown = async () => (await getCommentCounts(CARDS)).get('1');
  expect(await shown()).toBe(0);
  const before = await lastChange();
  await decide(database, [one.id], { state: 'approved' }, NOW);
  // What no change was read of is not asked again.
  expect(await shown()).toBe(0);
  const { scopes } = await changesSince(before);
  for (const list of ['/', '/section/a?page=2', '/tag/a', '/author/a', '/latest', '/archive/1405/08', '/most-viewed'])
    expect(
      scopesOf(list).furniture.filter((scope) => scopes.includes(scope)),
      list,
    ).toHaveLength(1);
  for (const other of ['/news/2/x', '/furniture/rail', '/rss.xml', '/about'])
    expect([...scopesOf(other).own, ...scopesOf(other).furniture].filter((scope) => scopes.includes(scope))).toEqual(
      [],
    );
  for (const scope of scopes) epochs.bump(scope);
  expect(await shown()).toBe(1);
});
