import type { Terms } from './terms.ts';

/** Kin that are kept of an article: more than are shown, since some may be withdrawn or not live yet. */
export const KEPT_KIN = 10;
/** Kin that a page shows. */
export const SHOWN_KIN = 6;

export type Kin = { code: string; score: number };
export type About = { sectionSlug: string; publishedAt: Date };
export type Posting = { code: string; weight: number };

/** What more than this many articles are about does not tell two of them from the rest. */
export const MOST_SHARING = 400;
/** The best by terms alone, of which section and time decide the order. */
const MOST_CANDIDATES = 60;

const DAY = 86_400_000;
/** Days after which news is half as near in time. */
const HALF_NEAR = 60;
/** What one weak word in common comes to: less is chance. */
const LEAST = 0.35;

/** How much two articles have to do with each other by terms: the rarer a shared term, the more. */
export function byTerms(
  code: string,
  terms: Terms,
  postings: ReadonlyMap<string, readonly Posting[]>,
  articles: number,
): Kin[] {
  const scores = new Map<string, number>();
  for (const [term, weight] of terms) {
    const sharing = postings.get(term) ?? [];
    if (sharing.length > MOST_SHARING) continue;
    const rarity = Math.log(1 + articles / sharing.length);
    for (const other of sharing)
      if (other.code !== code) scores.set(other.code, (scores.get(other.code) ?? 0) + rarity * weight * other.weight);
  }
  return [...scores]
    .map(([other, score]) => ({ code: other, score }))
    .sort(best)
    .slice(0, MOST_CANDIDATES);
}

/** The same with section and time: symmetric, so that what is near to one is as near to the other. */
export function weigh(own: About, other: About, byTerms: number): number {
  const days = Math.abs(own.publishedAt.getTime() - other.publishedAt.getTime()) / DAY;
  const near = 0.75 + 0.25 * 2 ** (-days / HALF_NEAR);
  const section = own.sectionSlug === other.sectionSlug ? 1.4 : 1;
  return Math.round(byTerms * near * section * 1000) / 1000;
}

/** A list with another article, in its place; without one that it had of the same code. */
export function ranked(kin: readonly Kin[]): Kin[] {
  return kin
    .filter(({ score }) => score >= LEAST)
    .sort(best)
    .slice(0, KEPT_KIN);
}

function best(a: Kin, b: Kin): number {
  return b.score - a.score || (a.code < b.code ? 1 : -1);
}
