import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { hasLite } from '../site/lite.ts';

/** Behind an address in a key; no address holds a space. */
const SAVING = ' save-data';

/** The header in which browsers say that their readers want to save data (WICG Save Data API). */
const SAVE_DATA = 'save-data';

/**
 * The key of a document for a request: pages that the lite edition has too are made apart for readers who want to save
 * data, since they offer it.
 */
export function keyFor(address: string, headers: IncomingHttpHeaders): string {
  return headers[SAVE_DATA] === 'on' && hasLite(address) ? address + SAVING : address;
}

/** The address that a key stands for, and what to ask its page with. */
export function readKey(key: string): { address: string; headers: IncomingHttpHeaders } {
  if (!key.endsWith(SAVING)) return { address: key, headers: {} };
  return { address: key.slice(0, -SAVING.length), headers: { [SAVE_DATA]: 'on' } };
}

/**
 * What caches on the way must know of a page that is made in two ways. The rarer one is asked for anew each time: some
 * caches look at no `Vary` but that of encodings, and would give it to everybody.
 */
export function variantHeaders(key: string): OutgoingHttpHeaders {
  if (!hasLite(readKey(key).address)) return {};
  return {
    vary: 'Save-Data',
    ...(key.endsWith(SAVING) && { 'cache-control': 'public, max-age=0, s-maxage=0, must-revalidate' }),
  };
}
