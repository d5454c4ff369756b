/** Views of an article in an hour. */
export type Count = { hour: number; code: string; count: number };

/** Views that wait to be written. Bounded: when too many articles wait, only those that wait already are counted on. */
export class PendingCounts {
  #counts = new Map<string, Count>();

  /** @param most how many articles may wait */
  constructor(readonly most: number) {}

  get size(): number {
    return this.#counts.size;
  }

  add({ hour, code, count }: Count): void {
    const key = `${hour} ${code}`;
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else if (this.#counts.size < this.most) this.#counts.set(key, { hour, code, count });
  }

  /** Takes out the `most` that have waited longest. */
  take(most: number): Count[] {
    const taken: Count[] = [];
    for (const [key, count] of this.#counts) {
      if (taken.length >= most) break;
      taken.push(count);
      this.#counts.delete(key);
    }
    return taken;
  }
}
