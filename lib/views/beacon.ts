import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';

export { VIEWS_ADDRESS } from '../islands/views.ts';

/** Bytes that such a message may have; a code has 64 at most. */
export const LONGEST_BEACON = 128;

/** What came to `VIEWS_ADDRESS`. */
export type Beacon = {
  /** A header by its name in small letters. */
  header(name: string): string | undefined;
  /** The network address of who sent it. */
  address: string;
  body: string;
};

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
const PREFETCHING = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/** The code in a message that a reader's browser sent from a page of this site; undefined for every other message. */
export function seenCode({ header, body }: Beacon): string | undefined {
  if (!CODE.test(body)) return undefined;
  if (PREFETCHING.some((name) => /prefetch|prerender|preview/i.test(header(name) ?? ''))) return undefined;
  if (!isFromOwnPage(header) || isBot(header('user-agent') ?? '')) return undefined;
  return body;
}

/** As browsers tell it (W3C, Fetch Metadata), older ones by the origin of the page (RFC 6454). */
function isFromOwnPage(header: Beacon['header']): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const [origin, host] = [header('origin'), header('host')];
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

// Readers' browsers are few, and the list of bots is long.
const known = new LRUCache<string, boolean>({ max: 2000 });
const LONGEST_USER_AGENT = 1000;

function isBot(userAgent: string): boolean {
  if (!userAgent || userAgent.length > LONGEST_USER_AGENT) return true;
  let bot = known.get(userAgent);
  if (bot === undefined) {
    bot = isbot(userAgent);
    known.set(userAgent, bot);
  }
  return bot;
}
