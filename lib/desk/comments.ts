import { now } from '../clock.ts';
import * as moderation from '../comments/moderate.ts';
import { getQueue, type QueuePage, type QueueQuery } from '../comments/queue.ts';
import { database } from '../db/client.ts';

/** A page of the site's queue of comments; the last one when there are fewer. */
export function getDeskQueue(query: QueueQuery, page: number): Promise<QueuePage> {
  return getQueue(database(), query, page);
}

/** Decides on comments now. @returns how many this changed */
export async function decideAtDesk(ids: readonly string[], decision: moderation.Decision): Promise<number> {
  return (await moderation.decide(database(), ids, decision, now())).changed.length;
}

/** Answers a comment as the newsroom. @returns false when there is no such comment */
export async function answerAtDesk(id: string, text: string): Promise<boolean> {
  return (await moderation.answer(database(), id, text, now())) !== undefined;
}
