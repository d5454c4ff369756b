/** A stream of choices that depends on its seed text alone. */
export type Choices = {
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** One item of a list that is not empty; throws RangeError otherwise. */
  pick<T>(list: readonly T[]): T;
};

/** 32-bit FNV-1a over UTF-16 units, with a final avalanche so that neighbouring codes differ in every bit. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Choices seeded by a text: the same text always gives the same stream (generator: mulberry32). */
export function choicesFor(seed: string): Choices {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new RangeError('There is nothing to choose from.');
      return item;
    },
  };
}
