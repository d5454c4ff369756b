import { Script } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { integrityOf } from './pinned-files.ts';
import { FAREWELL, hasOffline, workerScript } from './worker-script.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['development', 'on'],
  ['production', 'off'],
])('in %s with OFFLINE=%s the worker is one that removes itself', (env, offline) => {
  vi.stubEnv('NODE_ENV', env);
  vi.stubEnv('OFFLINE', offline);
  expect(hasOffline()).toBe(false);
  expect(workerScript('page')).toBe(FAREWELL);
  expect(() => new Script(FAREWELL)).not.toThrow();
});

test('digests are those that browsers compute (W3C Subresource Integrity, 3.2)', () => {
  // The example of the recommendation.
  expect(integrityOf("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
});
