import { realpathSync } from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
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

/**
 * Tells what happens in the content folder, but for what editors leave beside a file while they write it. No link in it is
 * followed: it may lead anywhere. What a link inside the folder leads to is watched where it is.
 */
export function watchContent(contentDir: string, { onTouch, onReady, onFailure }: WatchEvents): Watch {
  const root = realPath(contentDir);
  const relative = (file: string) => path.relative(root, file).split(path.sep).join('/');
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (file) =>
      relative(file)
        .split('/')
        .some((name) => name !== '..' && isLeftover(name)),
  });
  watcher.on('all', (_event, file) => {
    const name = relative(file);
    // The folder itself came or went: the sweep sees to it.
    if (name && !name.startsWith('..')) onTouch(name);
  });
  watcher.on('ready', onReady);
  watcher.on('error', (error) => onFailure((error as NodeJS.ErrnoException).code ?? String(error)));
  return { close: () => watcher.close() };
}

/** The folder itself may be a link. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
