type Waiting = { name: string; begin: () => void; drop: () => void };

/**
 * Does each named piece of work once for all who ask for it at one time, and lets a few run at once. Of those that wait
 * the one asked for last comes first, also when it was asked for before: its reader is there now. When too many wait,
 * those that nobody has asked for longest are dropped; whoever still wants theirs asks again.
 */
export class Queue<T> {
  #running = 0;
  #waiting: Waiting[] = [];
  #underWay = new Map<string, Promise<T>>();

  constructor(
    readonly atOnce: number,
    readonly mayWait = Number.POSITIVE_INFINITY,
    /** How many times as long as a piece of work took its place stays empty: for work that others should not feel. */
    readonly rest = 0,
  ) {}

  /** @throws DroppedError when the work was dropped, beside what the work throws */
  add(name: string, work: () => Promise<T>): Promise<T> {
    const begun = this.#underWay.get(name);
    if (begun) {
      this.#raise(name);
      return begun;
    }
    const done = this.#run(name, work).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, done);
    return done;
  }

  async #run(name: string, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.atOnce) this.#running++;
    else await this.#wait(name);
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

  #raise(name: string): void {
    const index = this.#waiting.findIndex((waiting) => waiting.name === name);
    if (index >= 0) this.#waiting.push(...this.#waiting.splice(index, 1));
  }

  #wait(name: string): Promise<void> {
    return new Promise((begin, reject) => {
      this.#waiting.push({ name, begin, drop: () => reject(new DroppedError('Too many pictures wait to be made.')) });
      if (this.#waiting.length > this.mayWait) this.#waiting.shift()?.drop();
    });
  }
}

export class DroppedError extends Error {}
