import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { withLock } from './lock.js';

const folder = mkdtempSync(path.join(tmpdir(), 'peyk-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two cannot be inside at once, and both get their turn', async () => {
  const file = path.join(folder, 'deep/er/turns');
  const events: string[] = [];
  const visit = (name: string) =>
    withLock(
      file,
      () => events.push(`${name} waits`),
      async () => {
        events.push(`${name} in`);
        await sleep(100);
        events.push(`${name} out`);
      },
    );
  await Promise.all([visit('a'), visit('b')]);
  expect(events).toEqual(['a in', 'b waits', 'a out', 'b in', 'b out']);
  expect(existsSync(file)).toBe(false);
});

test('is free again after a failure', async () => {
  const file = path.join(folder, 'failure');
  await expect(withLock(file, vi.fn(), () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(existsSync(file)).toBe(false);
});

test('is taken over from a process that died', async () => {
  const file = path.join(folder, 'dead');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, String(pid));
  const onWait = vi.fn();
  expect(await withLock(file, onWait, async () => 'in')).toBe('in');
  expect(onWait).not.toHaveBeenCalled();
});

test('is taken over from a process that gives no sign of life', async () => {
  const file = path.join(folder, 'silent');
  const minuteAgo = new Date(Date.now() - 60_000);
  writeFileSync(file, String(process.ppid));
  utimesSync(file, minuteAgo, minuteAgo);
  expect(await withLock(file, vi.fn(), async () => 'in')).toBe('in');
});
