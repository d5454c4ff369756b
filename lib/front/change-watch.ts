import type { Epochs } from '../epochs.ts';

/** Where changes of the content are to be read; the front knows nothing of what they are about. */
export type ChangeSource = {
  /** The number of the newest change. */
  last(): Promise<number>;
  /** The scopes that changed after a change, and the number of the newest. */
  since(seq: number): Promise<{ seq: number; scopes: string[] }>;
  /** The next instant after `at` at which pages change by themselves. */
  nextInstant(at: Date): Promise<Date>;
  /** The scopes that changed by themselves after `from`, up to `to`. */
  between(from: Date, to: Date): Promise<string[]>;
};

/** Milliseconds between two looks; no reader waits longer for what another process published. */
const POLL_INTERVAL = 200;
const LONGEST_SLEEP = 60 * 60 * 1000;

/**
 * Ends versions of scopes as the content changes: by rows that this or another process wrote, and by the clock.
 * When the source fails, nothing ends, so that the last good documents are given; what was missed is read when it is back.
 */
export class ChangeWatch {
  #seq: number | undefined;
  /** All that changed by itself up to here is known. */
  #seen = new Date();
  /** The next instant at which something changes by itself. */
  #next: Date | undefined;
  #timer: NodeJS.Timeout | undefined;
  #alarm: NodeJS.Timeout | undefined;
  #polling: Promise<void> | undefined;
  #again = false;

  constructor(
    readonly source: ChangeSource,
    readonly epochs: Epochs,
    /** Undefined while the clock stands still: then nothing changes by itself. */
    readonly clock: (() => Date) | undefined,
  ) {}

  async start(): Promise<void> {
    if (this.clock) this.#seen = this.clock();
    await this.poll();
    this.#timer = setInterval(() => void this.poll(), POLL_INTERVAL);
    await this.#setAlarm();
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#alarm);
  }

  /** Looks now; one that is under way is followed by another, since it may have looked too early. */
  poll(): Promise<void> {
    if (this.#polling) {
      this.#again = true;
      return this.#polling;
    }
    this.#polling = this.#look().finally(() => {
      this.#polling = undefined;
      if (this.#again) {
        this.#again = false;
        void this.poll();
      }
    });
    return this.#polling;
  }

  async #look(): Promise<void> {
    try {
      this.#seq ??= await this.source.last();
      // Before what was written is read: what is written later has a row of its own.
      const at = this.clock?.();
      const { seq, scopes } = await this.source.since(this.#seq);
      this.#seq = seq;
      for (const scope of new Set(scopes)) this.epochs.bump(scope);
      if (scopes.length === 0) return;
      // Nothing else has changed since: what goes live as it is written needs no alarm.
      if (at && this.#next && at < this.#next) this.#seen = at;
      await this.#setAlarm();
    } catch {
      // Asked again at the next look.
    }
  }

  async #setAlarm(): Promise<void> {
    const { clock } = this;
    if (!clock) return;
    clearTimeout(this.#alarm);
    this.#next = await this.source.nextInstant(this.#seen).catch(() => undefined);
    const wait = this.#next ? this.#next.getTime() - clock().getTime() : POLL_INTERVAL;
    this.#alarm = setTimeout(() => void this.#wake(clock()), Math.min(LONGEST_SLEEP, Math.max(0, wait)));
  }

  async #wake(at: Date): Promise<void> {
    try {
      const scopes = await this.source.between(this.#seen, at);
      this.#seen = at;
      for (const scope of scopes) this.epochs.bump(scope);
    } catch {
      // Tried again: the instant is still ahead of what was seen.
    }
    await this.#setAlarm();
  }
}
