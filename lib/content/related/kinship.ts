import type { Terms } from './terms.ts';

/** Kin that are kept of an article: more than are shown, since some may be withdrawn or not live yet. */
export const KEPT_KIN = 10;
/** A list that falls below this is made anew; one that stays below it has all that there are. */
export const REFILLED_BELOW = 8;
/** Kin that a page shows. */
export const SHOWN_KIN = 6;

export type Kin = { code: string; score: number };
export type About = { sectionSlug: string; publishedAt: Date };
export type Posting = { code: string; weight: number };

/** What more than this many articles are about does not tell two of them from the rest. */
export const MOST_SHARING = 200;
/** The best by terms alone, of which section and time decide the order. */
const MOST_CANDIDATES = 60;

const DAY = 86_400_000;
/** Days after which news is half as near in time. */
const HALF_NEAR = 60;
/** Two of one section have more to do with each other. */
const SAME_SECTION = 1.4;
/** What one weak word in common comes to: less is chance. */
const LEAST = 0.35;

/**
 * Finds, for one article after another, those that it has most to do with by terms: the rarer a shared term, the more.
 * @param articles how many there are in all
 */
export function kinByTerms(postings: ReadonlyMap<string, readonly Posting[]>, articles: number) {
  // Codes as numbers, and one array for the scores of all of them: a first sync does this for every article.
  const places = new Map<string, number>();
  const codes: string[] = [];
  const placeOf = (code: string) => {
    let place = places.get(code);
    if (place === undefined) {
      place = codes.push(code) - 1;
      places.set(code, place);
    }
    return place;
  };
  const sharing = new Map<string, { at: Int32Array; weights: Float64Array }>();
  for (const [term, all] of postings) {
    if (all.length < 2 || all.length > MOST_SHARING) continue;
    const rarity = rarityOf(all.length, articles);
    sharing.set(term, {
      at: Int32Array.from(all, ({ code }) => placeOf(code)),
      weights: Float64Array.from(all, ({ weight }) => weight * rarity),
    });
  }
  const scores = new Float64Array(codes.length);

  return (code: string, terms: Terms): Kin[] => {
    const touched: number[] = [];
    for (const [term, weight] of terms) {
      const others = sharing.get(term);
      if (!others) continue;
      const { at, weights } = others;
      for (let index = 0; index < at.length; index++) {
        const place = at[index] as number;
        if (scores[place] === 0) touched.push(place);
        (scores[place] as number) += weight * (weights[index] as number);
      }
    }
    const own = places.get(code);
    const top: number[] = [];
    for (const place of touched) {
      if (place !== own && (scores[place] as number) * SAME_SECTION >= LEAST) keepBest(top, place, scores);
    }
    const kin = top.map((place) => ({ code: codes[place] as string, score: scores[place] as number }));
    for (const place of touched) scores[place] = 0;
    return kin;
  };
}

/** Puts a place where its score belongs among the best; most don't belong there, which one comparison tells. */
function keepBest(top: number[], place: number, scores: Float64Array): void {
  const score = (at: number) => scores[at] as number;
  const last = top.at(-1);
  if (top.length >= MOST_CANDIDATES && last !== undefined && score(place) <= score(last)) return;
  let index = top.length;
  while (index > 0 && score(top[index - 1] as number) < score(place)) index--;
  top.splice(index, 0, place);
  if (top.length > MOST_CANDIDATES) top.pop();
}

/**
 * How much it tells that two share a term of so many articles. A pair keeps the score that it had when the later of the
 * two was saved: the constants keep that from growing old as a small site grows.
 */
function rarityOf(sharing: number, articles: number): number {
  return Math.log(1 + (articles + 1000) / (sharing + 4));
}

/** The same with section and time: symmetric, so that what is near to one is as near to the other. */
export function weigh(own: About, other: About, byTerms: number): number {
  const days = Math.abs(own.publishedAt.getTime() - other.publishedAt.getTime()) / DAY;
  const near = 0.75 + 0.25 * 2 ** (-days / HALF_NEAR);
  const section = own.sectionSlug === other.sectionSlug ? SAME_SECTION : 1;
  return Math.round(byTerms * near * section * 1000) / 1000;
}

/**
 * A list with a newcomer in its place, or the list as it was. One that may have lost some takes only what comes before
 * its last: others, which it turned away when it was full, may be nearer than what comes after.
 */
export function withNewcomer(list: readonly Kin[], newcomer: Kin): readonly Kin[] {
  const last = list.at(-1);
  if (list.length >= REFILLED_BELOW && last && best(newcomer, last) > 0) return list;
  return ranked([...list, newcomer]);
}

/** The nearest, best first, as many as are kept. */
export function ranked(kin: readonly Kin[]): Kin[] {
  return kin
    .filter(({ score }) => score >= LEAST)
    .sort(best)
    .slice(0, KEPT_KIN);
}

function best(a: Kin, b: Kin): number {
  return b.score - a.score || (a.code < b.code ? 1 : -1);
}
