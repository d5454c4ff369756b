import { vi } from 'vitest';
import { article, type Newsroom, NOW, openNewsroom } from '../../content/testing/newsroom.ts';
import type { SearchAsked } from '../../site/addresses.ts';
import { getSearch, type SearchView } from '../search.ts';

const shared = Symbol.for('peyk.database');

/** A newsroom whose articles are searched as the site does, at noon of 30 Aban 1405 or at another instant. */
export async function openSearchedNewsroom(files: Record<string, string>): Promise<Newsroom> {
  const newsroom = await openNewsroom(files);
  await newsroom.sync();
  setTime(NOW);
  (globalThis as Record<symbol, unknown>)[shared] = newsroom.database;
  return {
    ...newsroom,
    async close() {
      vi.unstubAllEnvs();
      delete (globalThis as Record<symbol, unknown>)[shared];
      await newsroom.close();
    },
  };
}

export function setTime(at: Date): void {
  vi.stubEnv('PEYK_NOW', at.toISOString());
}

/** An article's file whose code is its name; a title in quotes is YAML, whatever it holds. */
export function story(code: number, title: string, body = 'متن.', keys: Record<string, string> = {}) {
  return {
    [`articles/${code}.md`]: article(code, { title: JSON.stringify(title), lead: 'چکیده.', ...keys }, `${body}\n`),
  };
}

export async function search(asked: string | SearchAsked, page = 1): Promise<SearchView> {
  const view = await getSearch(typeof asked === 'string' ? { q: asked } : asked, page);
  if (!view) throw new Error('There is no such page of results.');
  return view;
}

/** Codes of what a search finds on its first page, best first. */
export async function codesFor(asked: string | SearchAsked): Promise<string[]> {
  return (await search(asked)).results.map(({ article: { code } }) => code);
}
