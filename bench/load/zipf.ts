import type { Choices } from '../../lib/covers/random.ts';

/**
 * Chooses among `size` things as readers choose among articles: the one in place n (from 1) 1/n times as often as
 * the first (Zipf's law, exponent 1).
 * @returns indexes from 0
 */
export function zipf(size: number, choices: Choices): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    sum += 1 / (i + 1);
    sums[i] = sum;
  }
  return () => {
    const wanted = choices.between(0, sum);
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
