/** Asked for more than may wait: whoever asks should give what it has, or say «later». */
export class OverloadError extends Error {
  override name = 'OverloadError';
}

/** How many times as long as a piece of idle work took the next one waits. */
const REST = 3;
/** So many who wait are a crowd: fewer are readers who happen to ask at the same time. */
const CROWD = 4;

/**
 * Lets a few pieces of work run at once and others wait for their turn; work of low priority gets one only when
 * nothing else waits or runs. `rest`: for how many times as long as a piece of work took its turn is not given to
 * the next one, while a crowd waits.
 */
export class Turns {
  #running = 0;
  #waiting: (() => void)[] = [];
  #idle: (() => void)[] = [];
  #lastIdle: Promise<void> = Promise.resolve();

  constructor(
    readonly atOnce: number,
    readonly mayWait: number,
    readonly rest = 0,
  ) {}

  /** @throws OverloadError when too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.atOnce) {
      if (this.#waiting.length >= this.mayWait) throw new OverloadError('Too many pages are being made.');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.#run(work);
  }

  /** One at a time, when nothing else is to do, and resting three times as long as it worked: answers come first. */
  async takeIdle<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#lastIdle;
    let done: () => void = () => undefined;
    this.#lastIdle = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    const began = performance.now();
    try {
      return await this.#run(work);
    } finally {
      setTimeout(done, REST * (performance.now() - began)).unref();
    }
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    this.#running++;
    const began = performance.now();
    try {
      return await work();
    } finally {
      if (this.rest > 0 && this.#waiting.length >= CROWD)
        setTimeout(() => this.#pass(), this.rest * (performance.now() - began)).unref();
      else this.#pass();
    }
  }

  #pass(): void {
    this.#running--;
    const next = this.#waiting.shift() ?? (this.#running === 0 ? this.#idle.shift() : undefined);
    if (next) setImmediate(next);
  }
}
