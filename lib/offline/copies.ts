import { isLite } from '../site/lite.ts';
import { codeAt, isSameArticle } from './addresses.ts';
import { LIMITS, type Limit, PAGES, RECENT, SAVED, SIZE, STORED_AT } from './stores.ts';

/** A copy of an answer, as lists show it. */
export type Copy = { path: string; at: string; size: number; response: Response };

/** Whether an answer may be kept: good, from this site and nowhere else, for everybody (RFC 9111, 5.2.2). */
export function mayKeep({ status, type, redirected, headers }: Response): boolean {
  const caching = headers.get('cache-control') ?? '';
  return status === 200 && type === 'basic' && !redirected && !/\b(private|no-store)\b/.test(caching);
}

/** Keeps a copy of an answer, the newest of its cache; the oldest go when there are too many. */
export async function keepCopy(name: string, path: string, response: Response): Promise<void> {
  const body = await response.blob();
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(STORED_AT, new Date().toISOString());
  headers.set(SIZE, String(body.size));
  const cache = await caches.open(name);
  await cache.put(path, new Response(body, { headers }));
  const limit = LIMITS[name];
  if (limit) await trim(cache, limit);
}

/** The copies of a cache, newest first. */
export async function copiesIn(cache: Cache): Promise<Copy[]> {
  const requests = await cache.keys();
  const copies = await Promise.all(
    requests.map(async (request) => {
      const response = await cache.match(request);
      if (!response) return [];
      const at = response.headers.get(STORED_AT) ?? '';
      return [{ path: new URL(request.url).pathname, at, size: Number(response.headers.get(SIZE)), response }];
    }),
  );
  return copies.flat().sort((one, other) => (one.at < other.at ? 1 : -1));
}

async function trim(cache: Cache, { entries, bytes }: Limit): Promise<void> {
  let sum = 0;
  for (const [place, { path, size }] of (await copiesIn(cache)).entries()) {
    sum += size;
    if (place >= entries || sum > bytes) await cache.delete(path);
  }
}

/** Keeps an article that was just read; a saved one is renewed, under a new address when it has one. */
export async function keepArticle(path: string, response: Response): Promise<void> {
  const saved = await caches.open(SAVED);
  for (const { url } of await saved.keys()) {
    const { pathname } = new URL(url);
    if (!isSameArticle(pathname, path)) continue;
    await keepCopy(SAVED, path, response.clone());
    if (pathname !== path) await saved.delete(pathname);
  }
  await keepCopy(RECENT, path, response);
}

/** Forgets an article that is no more, in both editions, wherever it is kept. */
export async function forgetArticle(path: string): Promise<void> {
  const code = codeAt(path);
  for (const name of [RECENT, SAVED]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (code && codeAt(pathname) === code) await cache.delete(pathname);
    }
  }
}

/**
 * The newest copy of a page, and where it belongs: an article is known by its short link too, and by addresses that it
 * had.
 */
export async function copyOf(path: string): Promise<Pick<Copy, 'path' | 'response'> | undefined> {
  for (const name of [RECENT, SAVED, PAGES]) {
    const cache = await caches.open(name);
    const response = await cache.match(path);
    const found = response ? { path, response } : await copyByCode(cache, path);
    if (found) return found;
  }
  return undefined;
}

async function copyByCode(cache: Cache, path: string): Promise<Copy | undefined> {
  const code = codeAt(path);
  if (!code) return undefined;
  const copies = await copiesIn(cache);
  return copies.find((copy) => codeAt(copy.path) === code && isLite(copy.path) === isLite(path));
}
