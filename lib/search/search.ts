import { getArticleAddress } from '../articles/article.ts';
import type { Paged } from '../articles/lists.ts';
import { now } from '../clock.ts';
import { toLatinDigits } from '../persian/digits.ts';
import { fold } from '../persian/letters.ts';
import type { SearchAsked } from '../site/addresses.ts';
import type { Period } from './find.ts';
import { readStretch } from './period.ts';
import { findPlaces, type Place } from './places.ts';
import { readQuery } from './query.ts';
import { findResults, type SearchResult } from './results.ts';
import { correct, onPersianKeyboard } from './suggest.ts';

export type { Highlighted } from './highlight.ts';
export type { Place } from './places.ts';
export type { SearchResult } from './results.ts';

/** A page of a search: what was asked, as it was understood, and what was found. */
export type SearchView = Paged & {
  /** As the search field and every link to another page of the search have it. */
  asked: SearchAsked;
  /** Whether anything was asked at all. */
  isAsked: boolean;
  /** The query was longer than can be sought: its end was left out. */
  isShortened: boolean;
  /** Dates that are none; they were left out. */
  badDates: ('from' | 'to')[];
  results: SearchResult[];
  /** There are more than `total`. */
  isMore: boolean;
  /** Pages whose very name was sought. */
  places: Place[];
  /** Of a search that found nothing: another that finds something. */
  suggestion?: SearchAsked;
};

const CODE = /^(?:کد(?:\s*خبر)?\s*[:：]?\s*|#)?([\w-]{1,64})$/;
const ADDRESS = /^\S*\/(?:n|news)\/([\w-]{1,64})(?:[/?#]\S*)?$/;

/** An article to which a query leads by itself: its code, in any digits, alone, after «کد خبر» or in an address. */
export async function findByCode({ q = '', ...filters }: SearchAsked): Promise<string | undefined> {
  if (Object.values(filters).some(Boolean)) return undefined;
  const typed = toLatinDigits(q.trim());
  const code = (CODE.exec(typed) ?? ADDRESS.exec(typed))?.[1];
  if (!code || !/\d/.test(code)) return undefined;
  return (await getArticleAddress(code)) ?? getArticleAddress(code.toLowerCase());
}

/**
 * A page of a search; any text is one. Undefined beyond the last page. Nothing is found that readers cannot see at this
 * instant, and nothing is counted or suggested by it.
 */
export async function getSearch(given: SearchAsked, page: number): Promise<SearchView | undefined> {
  const at = now();
  const query = readQuery(given.q ?? '');
  const asked = withoutEmpty({ ...given, q: query.text });
  const { period, badDates } = readPeriod(asked);
  const isAsked = Object.keys(asked).length > badDates.length;
  const view = { asked, isAsked, isShortened: query.shortened, badDates };
  // A text without a word in it finds nothing, where none at all leaves what the filters choose.
  const isEmpty = asked.q !== undefined && query.wanted.length + query.unwanted.length === 0;
  if (!isAsked || isEmpty)
    return page > 1 ? undefined : { ...view, results: [], places: [], isMore: false, page, pages: 1, total: 0 };
  const of = { section: asked.section, author: asked.author };
  const { results, pages, total, isMore, clauses, vocabulary } = await findResults(query, { at, page, period, of });
  if (page > pages) return undefined;
  const isNarrowed = Object.keys(asked).some((name) => name !== 'q');
  const places = page === 1 && !isNarrowed ? await findPlaces(query.text) : [];
  const found = { ...view, results, places, isMore, page, pages, total };
  if (total > 0) return found;

  const finds = (text: string) => findResults(readQuery(text), { at, page: 1, period, of });
  const typed = onPersianKeyboard(query.text);
  if (typed && (await finds(typed)).total > 0) return { ...found, suggestion: { ...asked, q: typed } };
  const correction = await correct(query.text, clauses, vocabulary);
  if (!correction) return found;
  const better = await finds(correction.text);
  if (better.total === 0) return found;
  return {
    ...found,
    suggestion: { ...asked, q: asWritten(correction.text, correction.words.values(), better.results) },
  };
}

function withoutEmpty(asked: SearchAsked): SearchAsked {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
}

function readPeriod({ from, to }: SearchAsked): { period: Period; badDates: ('from' | 'to')[] } {
  const [first, last] = [
    from === undefined ? undefined : readStretch(from),
    to === undefined ? undefined : readStretch(to),
  ];
  const badDates = [...(from && !first ? (['from'] as const) : []), ...(to && !last ? (['to'] as const) : [])];
  return { period: { from: first?.first, before: last?.after }, badDates };
}

/** Folded words of a query in the letters that an article writes them with: «قرآن» for «قران». */
function asWritten(text: string, words: Iterable<string>, results: readonly SearchResult[]): string {
  const pieces = results.flatMap(({ title, text: told }) => [...title, ...told]);
  let written = text;
  for (const word of words) {
    const piece = pieces.find(({ text: letters, isHit }) => isHit && fold(letters) === word);
    if (piece) written = written.replace(word, piece.text);
  }
  return written;
}
