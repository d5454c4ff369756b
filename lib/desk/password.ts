import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const KEY_LENGTH = 32;
/** Node's own defaults for scrypt (N = 16384, r = 8, p = 1): some 50 ms and 16 MB each. */
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** How many may be compared at once and wait for it, so that a storm of guesses takes neither memory nor threads. */
const MOST_WAITING = 20;

const salt = randomBytes(16);
let known: { password: string; key: Promise<Buffer> } | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Whether it is the desk's password, in a time that tells nothing of how near it is. One after another.
 * @returns undefined when too many wait already
 */
export async function isPassword(given: string, password: string): Promise<boolean | undefined> {
  if (waiting >= MOST_WAITING) return undefined;
  waiting++;
  const own = last.then(async () => {
    if (known?.password !== password) known = { password, key: derive(password, salt, KEY_LENGTH) };
    return timingSafeEqual(await known.key, await derive(given, salt, KEY_LENGTH));
  });
  last = own.catch(() => undefined);
  return own.finally(() => {
    waiting--;
  });
}
