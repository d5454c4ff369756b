/** Asked for more than may wait: whoever asks should give what it has, or say «later». */
export class OverloadError extends Error {
  override name = 'OverloadError';
}

/**
 * Lets a few pieces of work run at once and others wait for their turn; work of low priority gets one only when
 * nothing else waits or runs.
 */
export class Turns {
  #running = 0;
  #waiting: (() => void)[] = [];
  #idle: (() => void)[] = [];

  constructor(
    readonly atOnce: number,
    readonly mayWait: number,
  ) {}

  /** @throws OverloadError when too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.atOnce) {
      if (this.#waiting.length >= this.mayWait) throw new OverloadError('Too many pages are being made.');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.#run(work);
  }

  /** One at a time, when nothing else is to do. */
  async takeIdle<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    return this.#run(work);
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
      const next = this.#waiting.shift() ?? (this.#running === 0 ? this.#idle.shift() : undefined);
      if (next) setImmediate(next);
    }
  }
}
