/** Chances that are the same for the same seed. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  number(below: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  one<const T>(choices: readonly [T, ...T[]]): T;
  /** One of them, or undefined when there is none. */
  some<T>(choices: readonly T[]): T | undefined;
};

/** Mulberry32, a generator of 32 bits: not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const number = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    number,
    once: (times) => number(times) === 0,
    one: (choices) => choices[number(choices.length)] ?? choices[0],
    some: (choices) => choices[number(Math.max(1, choices.length))],
  };
}
