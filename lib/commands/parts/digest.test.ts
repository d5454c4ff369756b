import { expect, test } from 'vitest';
import { digestOf } from './digest.js';

const here = ['lib/commands/parts'];

test('the same files have the same digest', () => {
  expect(digestOf(here)).toBe(digestOf(here));
  expect(digestOf(here)).toMatch(/^[0-9a-f]{64}$/);
});

test('a file less, another fact or another path is another digest', () => {
  const digests = [
    digestOf(here),
    digestOf(here, { skip: (path) => path === 'lib/commands/parts/digest.js' }),
    digestOf(here, { also: ['node 24'] }),
    digestOf(['lib/commands']),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});

test('what does not exist counts as absent', () => {
  expect(digestOf([...here, 'no-such-file'])).toBe(digestOf(here));
});
