import { kindOf } from '../lib/offline/addresses.ts';
import { copiesIn, keepCopy, mayKeep } from '../lib/offline/copies.ts';
import { MOST_SAVED, SAVED } from '../lib/offline/stores.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { keepWords } from '../lib/words/offline.ts';

/** Keeps the article of this page and its pictures. @returns what to say when it did not work */
export async function save(path: string): Promise<string | undefined> {
  try {
    const copies = await copiesIn(await caches.open(SAVED));
    const articles = copies.filter((copy) => kindOf(copy.path) === 'article');
    if (articles.length >= MOST_SAVED) return keepWords.saveFull(toPersianDigits(MOST_SAVED));
    const response = await fetch(path);
    if (!mayKeep(response)) return keepWords.saveFailed;
    await keepCopy(SAVED, path, response);
    await Promise.allSettled(picturesShown().map(keepPicture));
    return undefined;
  } catch {
    return keepWords.saveFailed;
  }
}

/** Forgets a saved article, and pictures that no other has. */
export async function drop(path: string): Promise<undefined> {
  const cache = await caches.open(SAVED);
  await cache.delete(path);
  const copies = await copiesIn(cache);
  const rest = copies.filter((copy) => kindOf(copy.path) === 'article');
  const texts = await Promise.all(rest.map(({ response }) => response.text()));
  for (const copy of copies) {
    if (kindOf(copy.path) === 'picture' && !texts.some((text) => text.includes(copy.path)))
      await cache.delete(copy.path);
  }
}

/** The article's own pictures in the size in which they are on this screen. */
function picturesShown(): string[] {
  const images = document.querySelectorAll<HTMLImageElement>('main article img');
  const sources = [...images].map(({ currentSrc, src }) => new URL(currentSrc || src).pathname);
  return [...new Set(sources)];
}

async function keepPicture(path: string): Promise<void> {
  const response = await fetch(path);
  if (mayKeep(response)) await keepCopy(SAVED, path, response);
}
