import { isSamePicture, kindOf } from '../addresses.ts';
import { keepCopy, mayKeep } from '../copies.ts';
import { PICTURES, SAVED } from '../stores.ts';
import type { Fetching } from './scope.ts';

/** A picture, of which each has an address for ever: the copy, else the network's, else the same in another width. */
export async function answerPicture(event: Fetching): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  for (const cacheName of [SAVED, PICTURES]) {
    const copy = await caches.match(pathname, { cacheName });
    if (copy) return copy;
  }
  try {
    const response = await fetch(request);
    if (mayKeep(response) && isOfArticle(request)) event.waitUntil(keepCopy(PICTURES, pathname, response.clone()));
    return response;
  } catch (error) {
    const other = await otherWidth(pathname);
    if (other) return other;
    throw error;
  }
}

/** Only what belongs to an article is worth its room. */
function isOfArticle({ referrer }: Request): boolean {
  return URL.canParse(referrer) && kindOf(new URL(referrer).pathname) === 'article';
}

async function otherWidth(path: string): Promise<Response | undefined> {
  for (const name of [SAVED, PICTURES]) {
    const cache = await caches.open(name);
    const key = (await cache.keys()).find(({ url }) => isSamePicture(new URL(url).pathname, path));
    if (key) return cache.match(key);
  }
  return undefined;
}
