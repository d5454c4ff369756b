import { once } from 'node:events';
import { start } from '../lib/commands/parts/child.js';
import { Failure } from '../lib/commands/parts/failure.js';

export type LoadOptions = {
  /** Without a path. */
  url: string;
  /** Addresses, percent-encoded, the most wanted first; chosen by Zipf's law. */
  paths: string[];
  connections: number;
  seconds: number;
  /** Ask each path once, in order, and end. */
  once?: boolean;
  /** Of the choices among the paths. */
  seed?: string;
};

export type LoadResult = {
  /** Whole answers, whatever their status. */
  answers: number;
  /** Of their bodies. */
  bytes: number;
  seconds: number;
  /** Answers per second. */
  rate: number;
  perSecond: number[];
  /** Share of one core that asking took, 0 to 1: near 1, the generator and not the server was the limit. */
  effort: number;
  /** Milliseconds from the request's first byte to the answer's last. */
  latency: { p50: number; p95: number; p99: number; max: number };
  statuses: Record<string, number>;
  /** Values of X-Cache, in lower case. */
  cache: Record<string, number>;
  /** Requests that got no whole answer, by reason. */
  failures: Record<string, number>;
};

/** Asks a server as many browsers do, from a process of its own, so that nothing here slows it down. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const child = start(process.execPath, ['--import', 'tsx', 'bench/load/worker.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'close').then(() => {
    throw new Failure('The load generator ended before its time; what it said stands above.');
  });
  child.send(options);
  const [result] = (await Promise.race([once(child, 'message'), ended])) as [LoadResult];
  ended.catch(() => {});
  return result;
}

/** Requests that failed or were answered with anything but 200. */
export function errorsOf({ failures, statuses }: LoadResult): number {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  return sum(failures) + sum(statuses) - (statuses[200] ?? 0);
}

/** What a reader of figures must know of the generator. */
export function effortNotes(results: LoadResult[]): string[] {
  return results.some(({ effort }) => effort > 0.95)
    ? ['The load generator used a whole core: servers may be faster than it can ask.']
    : [];
}

/** The share of answers that X-Cache calls `kind`, 0 to 1; undefined where no answer has the header. */
export function cacheShare({ cache, answers }: LoadResult, kind: string): number | undefined {
  return Object.keys(cache).length > 0 ? (cache[kind] ?? 0) / answers : undefined;
}
