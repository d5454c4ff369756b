type Waiting = { begin: () => void; drop: () => void };

/**
 * Lets a few pieces of work run at once. Of those that wait the one asked for last comes first: its reader is there now.
 * When too many wait, those that wait longest are dropped; whoever still wants theirs asks again.
 */
export class Queue {
  #running = 0;
  #waiting: Waiting[] = [];

  constructor(
    readonly atOnce: number,
    readonly mayWait = Number.POSITIVE_INFINITY,
    /** How many times as long as a piece of work took its place stays empty: for work that others should not feel. */
    readonly rest = 0,
  ) {}

  /** @throws DroppedError when the work was dropped, beside what the work throws */
  async add<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.atOnce) this.#running++;
    else await this.#wait();
    const began = performance.now();
    try {
      return await work();
    } finally {
      if (this.rest === 0) this.#handOn();
      else setTimeout(() => this.#handOn(), this.rest * (performance.now() - began)).unref();
    }
  }

  /** Nobody comes in between. */
  #handOn(): void {
    const next = this.#waiting.pop();
    if (next) next.begin();
    else this.#running--;
  }

  #wait(): Promise<void> {
    return new Promise((begin, reject) => {
      this.#waiting.push({ begin, drop: () => reject(new DroppedError('Too many pictures wait to be made.')) });
      if (this.#waiting.length > this.mayWait) this.#waiting.shift()?.drop();
    });
  }
}

export class DroppedError extends Error {}
