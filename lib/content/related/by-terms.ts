import { type Kin, MOST_CANDIDATES, NEAREST_IN_TIME, rarityOf } from './kinship.ts';
import type { Terms } from './terms.ts';

/** An article that has a term. */
export type Posting = { code: string; minute: number; weight: number };

/** The articles of one term, oldest first: as numbers, since a first sync turns over millions. */
type Sharing = { minutes: Float64Array; places: Int32Array; weights: Float64Array };

/**
 * Finds in memory, for one article after another, those with which it has most to do by terms: the rarer a shared
 * term, the more. `nearestStored` asks the database the same.
 * @param articles how many there are in all
 */
export function kinByTerms(postings: ReadonlyMap<string, readonly Posting[]>, articles: number) {
  const { places, codes, sharing } = numbered(postings, articles);
  const scores = new Float64Array(codes.length);

  return (code: string, minute: number, terms: Terms): Kin[] => {
    const touched: number[] = [];
    for (const [term, weight] of terms) {
      const others = sharing.get(term);
      if (!others) continue;
      const [from, to] = around(others.minutes, minute);
      for (let index = from; index < to; index++) {
        const place = others.places[index] as number;
        if (scores[place] === 0) touched.push(place);
        (scores[place] as number) += weight * (others.weights[index] as number);
      }
    }
    const own = places.get(code);
    const top: number[] = [];
    for (const place of touched) if (place !== own) keepBest(top, place, scores);
    const kin = top.map((place) => ({ code: codes[place] as string, score: scores[place] as number }));
    for (const place of touched) scores[place] = 0;
    return kin;
  };
}

function numbered(postings: ReadonlyMap<string, readonly Posting[]>, articles: number) {
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
  const sharing = new Map<string, Sharing>();
  for (const [term, all] of postings) {
    if (all.length < 2) continue;
    const rarity = rarityOf(all.length, articles);
    const byTime = all.toSorted((a, b) => a.minute - b.minute);
    sharing.set(term, {
      minutes: Float64Array.from(byTime, ({ minute }) => minute),
      places: Int32Array.from(byTime, ({ code }) => placeOf(code)),
      weights: Float64Array.from(byTime, ({ weight }) => weight * rarity),
    });
  }
  return { places, codes, sharing };
}

/** Where those nearest in time begin and end; all of the minute of the last of them are among them. */
function around(minutes: Float64Array, minute: number): [from: number, to: number] {
  const first = minutes[firstAbove(minutes, minute) - NEAREST_IN_TIME];
  const last = minutes[firstAbove(minutes, minute - 1) + NEAREST_IN_TIME - 1];
  return [
    first === undefined ? 0 : firstAbove(minutes, first - 1),
    last === undefined ? minutes.length : firstAbove(minutes, last),
  ];
}

function firstAbove(minutes: Float64Array, minute: number): number {
  let [low, high] = [0, minutes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] as number) > minute) high = middle;
    else low = middle + 1;
  }
  return low;
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
