import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Refusal } from './send.ts';
import type { Typed } from './typed.ts';

/** What was typed and not taken, until the page with the form shows it again. */
export type Kept = { typed: Typed; refused: Refusal | 'large' | 'kind'; seconds?: number };

/** Characters of all that is kept at a time, and milliseconds for which it is. */
const MOST = 16_000_000;
const WHILE = 5 * 60_000;

// The route that keeps it and the page that shows it are two bundles in one process.
const shared = Symbol.for('peyk.kept-comments');

function kept(): LRUCache<string, Kept> {
  const holder = globalThis as { [shared]?: LRUCache<string, Kept> };
  holder[shared] ??= new LRUCache<string, Kept>({
    maxSize: MOST,
    sizeCalculation: ({ typed }) => 100 + typed.name.length + typed.text.length,
    ttl: WHILE,
  });
  return holder[shared];
}

/** Keeps what was typed; the key is for the page with the form, and hard to guess. */
export function keep(what: Kept): string {
  const key = randomBytes(12).toString('base64url');
  kept().set(key, what);
  return key;
}

export function findKept(key: string): Kept | undefined {
  return kept().get(key);
}
