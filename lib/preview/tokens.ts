import { isSealed, seal } from '../db/seal.ts';

/** Hours for which a link shows its article when nothing else is asked for. */
export const PREVIEW_HOURS = 48;
/** A week: a link that is sent around should not open an unpublished article for ever. */
export const MOST_PREVIEW_HOURS = 168;

const HOUR = 3_600_000;

/** The secret that signs previews (`readSecret`). */
export const PREVIEW_SECRET = 'preview';

/** What opens one article to whoever has it, until a time. */
export function makeToken(secret: string, code: string, expires: Date): string {
  const text = `${code}.${Math.floor(expires.getTime() / 1000).toString(36)}`;
  return `${text}.${seal(secret, text)}`;
}

/** The code and the end of a token; undefined for what this site did not make, or made too long ago. */
export function readToken(secret: string, token: string, at: Date): { code: string; expires: Date } | undefined {
  const [, text = '', code = '', seconds = '', given = ''] =
    /^(([\w-]+)\.([0-9a-z]{1,9}))\.([\w-]+)$/.exec(token) ?? [];
  if (!isSealed(secret, text, given)) return undefined;
  const expires = new Date(Number.parseInt(seconds, 36) * 1000);
  return expires > at ? { code, expires } : undefined;
}

export function expiryAfter(hours: number, at: Date): Date {
  return new Date(at.getTime() + hours * HOUR);
}
