import { LRUCache } from 'lru-cache';
import { isSealed, seal } from '../db/seal.ts';

/** Milliseconds: nobody reads and writes quicker. */
export const LEAST_TIME = 3_000;
/** Milliseconds: a tab that was open for longer says nothing any more. */
const MOST_TIME = 12 * 3_600_000;
const MOST_VISITS = 20_000;

/** The secret that signs tokens (`readSecret`). */
export const TOKEN_SECRET = 'comment form';

/** Says when a form was given to one reader; without it nobody can have had the form for long. */
export function makeToken(secret: string, code: string, at: Date): string {
  const time = at.getTime().toString(36);
  return `${time}.${seal(secret, `${code} ${time}`)}`;
}

/** Milliseconds since a token of this form was made; undefined for what is none. */
export function ageOf(secret: string, code: string, token: string, at: Date): number | undefined {
  const [, time = '', given = ''] = /^([0-9a-z]{1,9})\.([\w-]+)$/.exec(token) ?? [];
  return isSealed(secret, `${code} ${time}`, given) ? at.getTime() - Number.parseInt(time, 36) : undefined;
}

/** Whether a form was sent after a time in which a person can have read and written. */
export function isInTime(age: number | undefined): boolean {
  return age !== undefined && age >= LEAST_TIME && age <= MOST_TIME;
}

// The front notes visits, a route asks for them: two copies of this module in one process.
const shared = Symbol.for('peyk.visits');
type Visits = LRUCache<string, number>;

function visits(): Visits {
  const holder = globalThis as { [shared]?: Visits };
  holder[shared] ??= new LRUCache<string, number>({ max: MOST_VISITS });
  return holder[shared];
}

/** Notes that somebody at an address was given an article's page, which is the same for all and has no token. */
export function noteVisit(address: string, code: string, at: number): void {
  visits().set(`${address} ${code}`, at);
}

/** Milliseconds since then; undefined when it was not from here, or long ago. */
export function ageOfVisit(address: string, code: string, at: number): number | undefined {
  const visit = visits().get(`${address} ${code}`);
  return visit === undefined ? undefined : at - visit;
}
