import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from './digest.js';
import { root } from './place.js';

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

test('the same bytes under another name, or parted otherwise, are another digest', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'peyk-digest-'));
  const digest = (a: string, b: string) => {
    writeFileSync(path.join(folder, 'a'), a);
    writeFileSync(path.join(folder, 'b'), b);
    return digestOf([path.relative(root, folder)]);
  };
  expect(new Set([digest('xy', ''), digest('x', 'y'), digest('', 'xy')]).size).toBe(3);
  expect(digest('x', 'y')).toBe(digest('x', 'y'));
  rmSync(folder, { recursive: true });
});

test('what does not exist counts as absent', () => {
  expect(digestOf([...here, 'no-such-file'])).toBe(digestOf(here));
});
