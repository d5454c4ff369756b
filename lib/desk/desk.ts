import { database } from '../db/client.ts';
import { readSecret } from '../db/secret.ts';
import { readSettings } from '../settings.ts';
import { Attempts } from './attempts.ts';
import { isPassword } from './password.ts';
import { isSession, makeSession, SESSION_SECRET } from './session.ts';

/** What became of an attempt to sign in. */
export type SignIn = { session: string } | { refused: 'wrong' | 'busy' } | { refused: 'wait'; seconds: number };

const attempts = new Attempts();

/** Whether there is a desk at all: the newsroom gave it a password. */
export function hasDesk(): boolean {
  return readSettings().deskPassword !== undefined;
}

/** Whether a cookie's value lets its owner see the desk. */
export async function mayEnter(session: string | undefined): Promise<boolean> {
  const { deskPassword } = readSettings();
  if (deskPassword === undefined || session === undefined) return false;
  // The real clock: with PEYK_NOW no session would ever end.
  return isSession(await readSecret(database(), SESSION_SECRET), deskPassword, session, new Date());
}

/**
 * Compares a password; too many wrong ones from one address have to wait.
 * @param address who asks (`READER_HEADER`)
 */
export async function signIn(given: string, address: string): Promise<SignIn> {
  const { deskPassword } = readSettings();
  if (deskPassword === undefined) return { refused: 'wrong' };
  const seconds = attempts.waitOf(address, performance.now());
  if (seconds > 0) return { refused: 'wait', seconds };
  const isRight = await isPassword(given, deskPassword);
  if (isRight === undefined) return { refused: 'busy' };
  if (!isRight) {
    attempts.wrong(address, performance.now());
    return { refused: 'wrong' };
  }
  attempts.right(address);
  return { session: makeSession(await readSecret(database(), SESSION_SECRET), deskPassword, new Date()) };
}
