import { LRUCache } from 'lru-cache';

/** Wrong passwords of one address that are answered at once. */
const FREE = 5;
/** Milliseconds after which they are forgotten. */
const WINDOW = 15 * 60_000;
/** Addresses that are remembered. */
const MOST_REMEMBERED = 10_000;

/**
 * Wrong passwords by network address. Each address counts for itself: nobody can lock the newsroom out of its desk by
 * guessing from elsewhere.
 */
export class Attempts {
  #wrong = new LRUCache<string, { count: number; until: number }>({ max: MOST_REMEMBERED });

  /** Seconds for which an address has to wait; 0 when it may try. */
  waitOf(address: string, at: number): number {
    const wrong = this.#wrong.get(address);
    return wrong && wrong.count >= FREE && wrong.until > at ? Math.ceil((wrong.until - at) / 1000) : 0;
  }

  wrong(address: string, at: number): void {
    const before = this.#wrong.get(address);
    const count = before && before.until > at ? before.count + 1 : 1;
    this.#wrong.set(address, { count, until: at + WINDOW });
  }

  right(address: string): void {
    this.#wrong.delete(address);
  }
}
