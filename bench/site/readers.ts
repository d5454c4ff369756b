import { load } from '../load.ts';
import type { BenchSite } from './site.ts';

/** Browsers that read at once. */
export const CONNECTIONS = 32;

/** What readers ask for, the most wanted first: home, latest, the sections, then the articles from the newest on. */
export function readersPaths({ sections, articles }: BenchSite): string[] {
  return ['/', '/latest', ...sections, ...articles];
}

/** More than a rendering takes on any machine. */
const SECONDS_EACH = 0.1;

/**
 * Reads every page once, the least wanted first, so that a cache has what it can hold before anything is measured:
 * else a second measurement would profit from what the first one read.
 */
export async function readAll(url: string, paths: readonly string[]): Promise<void> {
  const seconds = 30 + paths.length * SECONDS_EACH;
  await load({ url, paths: paths.toReversed(), connections: 4, seconds, once: true });
}
