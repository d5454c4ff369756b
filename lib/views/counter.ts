import { setImmediate } from 'node:timers/promises';
import type { PrismaClient } from '../db/generated/client.ts';
import { type Beacon, seenCode } from './beacon.ts';
import { hourOf } from './hours.ts';
import { PendingCounts } from './pending.ts';
import { RankingNews } from './ranking-news.ts';
import { ReaderMarks } from './reader-mark.ts';
import { RecentMarks } from './recent.ts';
import { addCounts, tidyCounts } from './store.ts';

/** Milliseconds between two writings: so much is lost when the process is killed. */
const PERIOD = 3_000;
/** Milliseconds within which a reader's second look at an article does not count. */
const REPEAT = 30 * 60_000;
/** Articles that may wait to be written, and at how many it is not waited any longer. */
const MOST_WAITING = 50_000;
const MANY_WAITING = 10_000;
/** Articles of a statement: two milliseconds, in which no page is answered. */
const AT_ONCE = 500;

export type CounterOptions = {
  /** A connection of its own, whose statements do not wait for other writers: they would hold up every reader. */
  database: PrismaClient;
  /** The site's clock. */
  now: () => Date;
  /** Told once when nothing could be written for a minute. */
  onTrouble: (error: unknown) => void;
};

/** Counts how often articles are seen: in memory, and every few seconds in the database. */
export class ViewCounter {
  #options: CounterOptions;
  #pending = new PendingCounts(MOST_WAITING);
  #recent = new RecentMarks(REPEAT);
  #marks = new ReaderMarks();
  #news: RankingNews;
  #hour: number | undefined;
  #failures = 0;
  #last: Promise<void>;
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout;

  constructor(options: CounterOptions) {
    this.#options = options;
    this.#news = new RankingNews(options.database);
    this.#timer = setInterval(() => void this.flush(), PERIOD).unref();
    this.#last = this.#news.begin(options.now()).catch(() => undefined);
  }

  /** Counts what a reader's browser says that was seen; whether it did. */
  see(beacon: Beacon): boolean {
    const code = seenCode(beacon);
    if (code === undefined) return false;
    const mark = this.#marks.mark(
      { address: beacon.address, userAgent: beacon.header('user-agent') ?? '', code },
      Date.now(),
    );
    if (!this.#recent.add(mark, performance.now())) return false;
    this.#pending.add({ hour: hourOf(this.#options.now()), code, count: 1 });
    if (this.#pending.size >= MANY_WAITING && this.#failures === 0) void this.flush();
    return true;
  }

  /** Writes what waits. What can't be written waits on; never throws. */
  flush(): Promise<void> {
    this.#next ??= this.#last.then(() => {
      this.#next = undefined;
      return this.#write();
    });
    this.#last = this.#next;
    return this.#next;
  }

  /** Writes what waits, and counts no more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
    await this.#options.database.$disconnect();
  }

  async #write(): Promise<void> {
    const { database, now } = this.#options;
    const hour = hourOf(now());
    if (this.#pending.size === 0 && hour === this.#hour) return;
    try {
      // A loss of power may take the last seconds; each commit would wait for the disk otherwise.
      await database.$executeRaw`PRAGMA synchronous = NORMAL`;
      await this.#writePending();
      if (hour !== this.#hour) await tidyCounts(database, hour);
      this.#hour = hour;
      await this.#news.tell(now());
      this.#failures = 0;
    } catch (error) {
      this.#failures++;
      // After a statement that found the database locked, libSQL commits nothing more on that connection.
      await database.$disconnect().catch(() => undefined);
      if (this.#failures === Math.ceil(60_000 / PERIOD)) this.#options.onTrouble(error);
    }
  }

  async #writePending(): Promise<void> {
    for (let left = this.#pending.size; left > 0; left -= AT_ONCE) {
      const counts = this.#pending.take(AT_ONCE);
      try {
        await addCounts(this.#options.database, counts, this.#options.now());
      } catch (error) {
        for (const count of counts) this.#pending.add(count);
        throw error;
      }
      await setImmediate();
    }
  }
}
