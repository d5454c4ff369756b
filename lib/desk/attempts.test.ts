import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

test('five wrong passwords close the door to one address for a quarter of an hour', () => {
  const attempts = new Attempts();
  for (let number = 0; number < 5; number++) {
    expect(attempts.waitOf('a', 0)).toBe(0);
    attempts.wrong('a', 0);
  }
  expect([attempts.waitOf('a', 0), attempts.waitOf('a', 899_000), attempts.waitOf('a', 900_000)]).toEqual([900, 1, 0]);
  expect(attempts.waitOf('b', 0)).toBe(0);
  attempts.wrong('a', 900_000);
  expect(attempts.waitOf('a', 900_000)).toBe(0);
});

test('the right password forgets the wrong ones', () => {
  const attempts = new Attempts();
  for (let number = 0; number < 4; number++) attempts.wrong('a', 0);
  attempts.right('a');
  attempts.wrong('a', 0);
  expect(attempts.waitOf('a', 0)).toBe(0);
});
