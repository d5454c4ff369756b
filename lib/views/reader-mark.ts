import { createHmac, randomBytes } from 'node:crypto';

const DAY = 86_400_000;

/** Who reads what, as far as counting needs it. */
export type Reading = { address: string; userAgent: string; code: string };

/**
 * Marks readings by numbers that tell nothing of the reader: of 32 bits, under a key that is made anew each day and is
 * nowhere but in this process's memory. What a browser says of itself counts as one of 64 kinds, so that one address can
 * make at most 64 readers of an article, whatever it says.
 */
export class ReaderMarks {
  #key = randomBytes(32);
  #day: number | undefined;

  /** @param at milliseconds since 1970 by the real clock */
  mark({ address, userAgent, code }: Reading, at: number): number {
    const day = Math.floor(at / DAY);
    if (this.#day !== undefined && this.#day !== day) this.#key = randomBytes(32);
    this.#day = day;
    return this.#hash(`${address}\n${this.#hash(userAgent) & 63}\n${code}`);
  }

  #hash(text: string): number {
    return createHmac('sha256', this.#key).update(text).digest().readUInt32LE(0);
  }
}
