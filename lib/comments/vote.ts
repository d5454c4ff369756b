import { live } from '../articles/card.ts';
import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { Allowance } from './allowance.ts';
import { hashesOf, type Reader } from './reader.ts';
import { renewPage } from './renewal.ts';

export const VOTES = ['like', 'dislike'] as const;
export type Vote = (typeof VOTES)[number];

/** The numbers after a vote; `counted` is false when this reader had voted. */
export type Voted = { articleCode: string; counted: boolean; likes: number; dislikes: number };

const allowance = new Allowance(30, 2_000);

/**
 * Counts a vote on a comment that readers see, once for each reader and day.
 * @returns the seconds to wait when one address votes too often; undefined when there is no such comment
 */
export async function voteOn(
  id: string,
  vote: Vote,
  reader: Reader,
  hasVoted: boolean,
): Promise<Voted | number | undefined> {
  const seconds = allowance.take(reader.address, performance.now());
  if (seconds > 0) return seconds;
  const select = { articleCode: true, likes: true, dislikes: true } as const;
  const comment = await database().comment.findFirst({ where: { id, state: 'approved' }, select });
  if (!comment || !(await isLive(comment.articleCode))) return undefined;
  if (hasVoted) return { ...comment, counted: false };
  // The real clock: the salt is of a real day.
  const at = new Date();
  const voter = (await hashesOf(database(), at)).voter(reader);
  const column = vote === 'like' ? 'likes' : 'dislikes';
  try {
    const [, after] = await database().$transaction([
      database().commentVote.create({ data: { commentId: id, voter, at } }),
      database().comment.update({ where: { id }, data: { [column]: { increment: 1 } }, select }),
    ]);
    renewPage(comment.articleCode);
    return { ...after, counted: true };
  } catch (error) {
    if ((error as { code?: string }).code === 'P2002') return { ...comment, counted: false };
    throw error;
  }
}

async function isLive(code: string): Promise<boolean> {
  return (await database().article.count({ where: { code, ...live(now()) } })) > 0;
}
