import { expect, test } from 'vitest';
import { KEPT_KIN, type Kin, withNewcomer } from './kinship.ts';

const kin = (...scores: number[]): Kin[] => scores.map((score) => ({ code: `c${score}`, score }));
const tens = (from: number, to: number) => kin(...Array.from({ length: from - to + 1 }, (_, i) => (from - i) * 10));

test.each([
  ['an empty list', kin(), 5, kin(5)],
  ['a list that has all there are', kin(9, 7), 5, kin(9, 7, 5)],
  ['its place in the middle', kin(9, 7), 8, kin(9, 8, 7)],
  ['no list when it is chance', kin(9), 0.1, kin(9)],
  ['a full list, whose last goes', tens(20, 21 - KEPT_KIN), 155, kin(200, 190, 180, 170, 160, 155, 150, 140, 130, 120)],
  ['no full list before whose last it is not', tens(20, 21 - KEPT_KIN), 5, tens(20, 21 - KEPT_KIN)],
  // Nearer ones may have been turned away when there were more.
  ['no list that lost some behind its last', tens(20, 13), 5, tens(20, 13)],
  ['a list that lost some before its last', tens(20, 14), 145, kin(200, 190, 180, 170, 160, 150, 145, 140)],
])('a newcomer enters %s', (_what, list, score, expected) =>
  expect(withNewcomer(list, { code: `c${score}`, score })).toEqual(expected),
);
