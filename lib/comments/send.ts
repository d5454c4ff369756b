import { live } from '../articles/card.ts';
import { now } from '../clock.ts';
import { isBusy } from '../db/busy.ts';
import { database } from '../db/client.ts';
import { readSecret } from '../db/secret.ts';
import { Allowance } from './allowance.ts';
import { getAnswerable } from './comment.ts';
import { ageOf, ageOfVisit, isInTime, makeToken, TOKEN_SECRET } from './haste.ts';
import { newId } from './id.ts';
import { store } from './inbox.ts';
import { hashesOf, type Reader } from './reader.ts';
import { renewPage } from './renewal.ts';
import { readTyped, type Typed, type TypingProblem } from './typed.ts';

/** What came with a form beside what was typed. */
export type Sending = Typed & {
  /** Filled in by programs alone: readers don't see the field. */
  trap: string;
  /** Of a form that was made for one reader; empty on an article's page. */
  token: string;
  /** Whether a page of this site sent it. */
  isFromHere: boolean;
};

/**
 * Why a comment was not taken: no such article; none are taken there; what is wrong with the text; what it answers is
 * not there; to be sent once more, by hand; too many from one address; the database is held.
 */
export type Refusal = 'missing' | 'closed' | TypingProblem | 'reply' | 'again' | 'wait' | 'busy';
export type Sent = { refused?: never } | { refused: Exclude<Refusal, 'wait'> } | { refused: 'wait'; seconds: number };

const allowance = new Allowance(5, 30_000);

/** Takes a reader's comment, which then waits for an editor. Once it says so, the comment is on the disk. */
export async function sendComment(code: string, sending: Sending, reader: Reader): Promise<Sent> {
  const article = await database().article.findFirst({
    where: { code, ...live(now()) },
    select: { commentsOpen: true },
  });
  if (!article) return { refused: 'missing' };
  if (!article.commentsOpen) return { refused: 'closed' };
  const typed = readTyped(sending);
  if (typeof typed === 'string') return { refused: typed };
  if (sending.to && !(await getAnswerable(code, sending.to))) return { refused: 'reply' };
  // The real clock: with PEYK_NOW no time would pass.
  const at = new Date();
  if (!(await isByHand(code, sending, reader, at))) return { refused: 'again' };
  const seconds = allowance.take(reader.address, performance.now());
  if (seconds > 0) return { refused: 'wait', seconds };
  const hashes = await hashesOf(database(), at);
  const parentId = sending.to || null;
  const sender = hashes.sender(reader);
  const fingerprint = hashes.fingerprint(sender, code, parentId, typed.name, typed.text);
  try {
    await store({ id: newId(), articleCode: code, parentId, ...typed, sentAt: now(), sender, fingerprint });
  } catch (error) {
    if (isBusy(error)) return { refused: 'busy' };
    throw error;
  }
  renewPage(code);
  return {};
}

/** A form's token, for a page that is made for one reader. */
export async function formToken(code: string): Promise<string> {
  return makeToken(await readSecret(database(), TOKEN_SECRET), code, new Date());
}

/**
 * A person leaves the trap alone and needs some seconds. A form of one reader's own knows when it was made; an
 * article's page is the same for all, and the front knows when it was last given to that address. Who is in doubt is
 * asked to send once more, from a form of their own.
 */
async function isByHand(code: string, { trap, token, isFromHere }: Sending, { address }: Reader, at: Date) {
  if (trap !== '' || !isFromHere) return false;
  if (!token) return isInTime(ageOfVisit(address, code, at.getTime()));
  return isInTime(ageOf(await readSecret(database(), TOKEN_SECRET), code, token, at));
}
