import { type FSWatcher, watch } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isLeftover } from '../content/load/kinds.ts';

export type Watch = { close(): Promise<void> };

export type WatchEvents = {
  /** Something happened to a file or folder; the path is relative to the content folder, with `/`. */
  onTouch(path: string): void;
  /** Everything that happens from now on is seen. */
  onReady(): void;
  /** Not everything can be seen; `reason` is the system's word for it, such as ENOSPC. */
  onFailure(reason: string): void;
};

/** Where the system tells of all that is below a folder. Linux tells of what is in one (inotify(7)). */
const TELLS_OF_ALL_BELOW = process.platform === 'darwin' || process.platform === 'win32';
/** What went meanwhile, or may not be looked into, is no failure: the content's own walk tells of it. */
const PASSED_OVER = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

/**
 * Tells what happens in the content folder, but for what editors leave beside a file while they write it. Folders are
 * watched, not files: one event names what happened, and nothing is read anew for it, however many files there are.
 * Links are not followed, though the folder itself may be one: what is behind them is found by looking at the whole folder.
 */
export function watchContent(contentDir: string, { onTouch, onReady, onFailure }: WatchEvents): Watch {
  /** By their paths relative to the content folder, itself the empty one. */
  const watchers = new Map<string, FSWatcher>();
  let isOver = false;

  const close = () => {
    isOver = true;
    forget('');
  };
  const fail = (error: unknown) => {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (isOver || PASSED_OVER.has(reason)) return;
    close();
    onFailure(reason);
  };
  const forget = (folder: string) => {
    for (const [name, watcher] of watchers) {
      if (folder !== '' && name !== folder && !name.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(name);
    }
  };
  const add = async (folder: string): Promise<void> => {
    if (isOver) return;
    const place = path.join(contentDir, folder);
    const watcher = watch(place, { recursive: TELLS_OF_ALL_BELOW });
    watchers.get(folder)?.close();
    watchers.set(folder, watcher);
    watcher.on('error', fail);
    watcher.on('change', (event, name) => {
      // The folder itself came or went: that of its parent sees to it, or the sweep.
      if (name !== null) void happened(event, inside(folder, String(name).split(path.sep).join('/')));
    });
    if (TELLS_OF_ALL_BELOW) return;
    // Only now: what comes while they are read is told.
    for (const entry of await readdir(place, { withFileTypes: true }))
      if (entry.isDirectory() && !isLeftover(entry.name)) await add(inside(folder, entry.name)).catch(fail);
  };
  const happened = async (event: string, name: string) => {
    if (isOver || name.split('/').some(isLeftover)) return;
    onTouch(name);
    if (event !== 'rename' || TELLS_OF_ALL_BELOW) return;
    forget(name);
    const isFolder = await lstat(path.join(contentDir, name)).then((found) => found.isDirectory(), fail);
    if (!isFolder) return;
    await add(name).catch(fail);
    // What came in it before it was watched was not told.
    if (!isOver) onTouch(name);
  };

  add('').then(() => isOver || onReady(), fail);
  return { close: async () => close() };
}

function inside(folder: string, name: string): string {
  return folder ? `${folder}/${name}` : name;
}
