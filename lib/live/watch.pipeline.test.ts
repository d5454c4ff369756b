import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
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

/** Watches the content folder; what was touched, and a wait for it. */
async function watchFolder() {
  const touched = new Set<string>();
  await new Promise<void>((resolve, reject) => {
    watching = watchContent(path.join(folder, 'content'), {
      onTouch: (file) => touched.add(file),
      onReady: resolve,
      onFailure: (reason) => reject(new Error(reason)),
    });
  });
  const hears = async (file: string) => {
    while (!touched.has(file)) await pause(10);
    touched.clear();
  };
  return { touched, hears };
}

it('follows no link, though the folder itself may be one', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peyk-watch-'));
  const inside = path.join(folder, 'true', 'articles');
  const outside = path.join(folder, 'outside');
  await mkdir(inside, { recursive: true });
  await mkdir(outside);
  await symlink(outside, path.join(inside, 'out'));
  await symlink(path.join(folder, 'true'), path.join(folder, 'content'));
  const { touched } = await watchFolder();
  await writeFile(path.join(outside, 'x.md'), 'x');
  await writeFile(path.join(inside, 'y.md'), 'y');
  while (!touched.has('articles/y.md')) await pause(10);
  expect([...touched].filter((file) => file.includes('x.md'))).toEqual([]);
});

it('goes on in folders that come, are moved, go, and come back', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peyk-watch-'));
  const place = (name: string) => path.join(folder, 'content', name);
  await mkdir(place('articles/1405'), { recursive: true });
  const { touched, hears } = await watchFolder();
  /** Saves a file until that is told: a folder is watched a moment after it came, and told of then. */
  const tellsOf = async (file: string) => {
    for (let text = 'x'; !touched.has(file); text += 'x') {
      await writeFile(place(file), text);
      await pause(20);
    }
    touched.clear();
  };
  await writeFile(place('articles/1405/1.md'), '1');
  await hears('articles/1405/1.md');
  await mkdir(place('articles/1405/08/29'), { recursive: true });
  await hears('articles/1405/08');
  await tellsOf('articles/1405/08/29/2.md');
  await rename(place('articles/1405'), place('articles/1404'));
  await hears('articles/1404');
  await tellsOf('articles/1404/08/29/2.md');
  await rm(place('articles/1404'), { recursive: true });
  await hears('articles/1404');
  await mkdir(place('articles/1404'));
  await tellsOf('articles/1404/3.md');
});
