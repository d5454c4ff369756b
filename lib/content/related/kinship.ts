/** Kin that are kept of an article: more than are shown, since some may be withdrawn or not live yet. */
export const KEPT_KIN = 10;
/** A list that falls below this is made anew; one that stays below it has all that there are. */
export const REFILLED_BELOW = 8;
/** Kin that a page shows. */
export const SHOWN_KIN = 6;

export type Kin = { code: string; score: number };
export type About = { sectionSlug: string; publishedAt: Date };

/**
 * Of those that share a term only so many before an article, and as many after it, are compared with it: in a large
 * archive they are the nearest in time, and finding them costs the same as in a small one.
 */
export const NEAREST_IN_TIME = 50;
/** The best by terms alone, of which section and time decide the order. */
export const MOST_CANDIDATES = 60;
/** A term of more articles than these is no commoner for that; counting them would take longer and longer. */
export const MOST_COUNTED = 1000;

const DAY = 86_400_000;
/** Days after which news is half as near in time. */
const HALF_NEAR = 60;
/** Two of one section have more to do with each other. */
const SAME_SECTION = 1.4;
/** What one weak word in common comes to: less is chance. */
const LEAST = 0.35;

/** Minutes since 1970: exact enough for what is near in time. */
export function minuteOf({ publishedAt }: Pick<About, 'publishedAt'>): number {
  return Math.floor(publishedAt.getTime() / 60_000);
}

/**
 * How much it tells that two share a term of so many articles. A pair keeps the score that it had when the later of the
 * two was saved: the constants keep that from growing old as a small site grows.
 */
export function rarityOf(sharing: number, articles: number): number {
  return Math.log(1 + (articles + 1000) / (Math.min(sharing, MOST_COUNTED) + 4));
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
