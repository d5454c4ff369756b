import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type Watch, watchContent } from './watch.ts';

let folder = '';
let watching: Watch | undefined;
afterEach(async () => {
  await watching?.close();
  await rm(folder, { recursive: true, force: true });
});

it('follows no link, though the folder itself may be one', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peyk-watch-'));
  const inside = path.join(folder, 'true', 'articles');
  const outside = path.join(folder, 'outside');
  await mkdir(inside, { recursive: true });
  await mkdir(outside);
  await symlink(outside, path.join(inside, 'out'));
  await symlink(path.join(folder, 'true'), path.join(folder, 'content'));
  const touched = new Set<string>();
  await new Promise<void>((resolve, reject) => {
    watching = watchContent(path.join(folder, 'content'), {
      onTouch: (file) => touched.add(file),
      onReady: resolve,
      onFailure: (reason) => reject(new Error(reason)),
    });
  });
  await writeFile(path.join(outside, 'x.md'), 'x');
  await writeFile(path.join(inside, 'y.md'), 'y');
  while (!touched.has('articles/y.md')) await pause(10);
  expect([...touched].filter((file) => file.includes('x.md'))).toEqual([]);
});
