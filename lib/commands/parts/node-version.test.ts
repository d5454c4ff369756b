import { expect, test } from 'vitest';
import { isInRange } from './node-version.js';

const RANGE = '^20.19 || ^22.12 || >=24';

test.each([
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.9.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s is supported: %s', (version, supported) => {
  expect(isInRange(version, RANGE)).toBe(supported);
});

test('a range that it cannot read is a fault, not a yes', () => {
  expect(() => isInRange('20.19.0', '~20.19')).toThrow(/~20\.19/);
});
