import { isSealed, seal } from '../db/seal.ts';

/** The secret that signs sessions (`readSecret`). */
export const SESSION_SECRET = 'desk session';
export const SESSION_COOKIE = 'peyk_desk';
/** Seconds: a working day, and a night shift. */
export const SESSION_LENGTH = 12 * 3600;

/** A session that begins now. Another password ends all sessions that began with this one. */
export function makeSession(secret: string, password: string, at: Date): string {
  const ends = String(Math.floor(at.getTime() / 1000) + SESSION_LENGTH);
  return `${ends}.${seal(keyOf(secret, password), ends)}`;
}

/** Whether it is a session of this desk that has not ended. */
export function isSession(secret: string, password: string, session: string | undefined, at: Date): boolean {
  const [, ends = '', given = ''] = /^(\d{1,12})\.([\w-]+)$/.exec(session ?? '') ?? [];
  return isSealed(keyOf(secret, password), ends, given) && Number(ends) * 1000 > at.getTime();
}

function keyOf(secret: string, password: string): string {
  return seal(secret, password);
}
