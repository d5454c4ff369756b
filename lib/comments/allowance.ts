import { LRUCache } from 'lru-cache';

/** Keys that are remembered. */
const MOST_REMEMBERED = 20_000;

/**
 * How often each of many may do something: a few times at once, then once in a while. Kept in this process's memory.
 * Many readers of a mobile network share one address, so what is allowed is more than one person needs.
 */
export class Allowance {
  #free = new LRUCache<string, { left: number; at: number }>({ max: MOST_REMEMBERED });

  constructor(
    /** What may be done at once. */
    readonly atOnce: number,
    /** Milliseconds until one more may be done. */
    readonly every: number,
  ) {}

  /** Takes one from what a key has left: 0, or the seconds until there is one. */
  take(key: string, at: number): number {
    const known = this.#free.get(key);
    const left = known ? Math.min(this.atOnce, known.left + (at - known.at) / this.every) : this.atOnce;
    if (left < 1) return Math.max(1, Math.ceil(((1 - left) * this.every) / 1000));
    this.#free.set(key, { left: left - 1, at });
    return 0;
  }
}
