import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Whether git is just writing the repository that holds `folder`: then more files will change. */
export async function isGitBusy(folder: string): Promise<boolean> {
  for (let here = path.resolve(folder); ; here = path.dirname(here)) {
    const git = await gitFolder(path.join(here, '.git'));
    if (git)
      return await stat(path.join(git, 'index.lock')).then(
        () => true,
        () => false,
      );
    if (here === path.dirname(here)) return false;
  }
}

/** In a worktree or submodule `.git` is a file that names the true folder (gitrepository-layout(5)). */
async function gitFolder(place: string): Promise<string | undefined> {
  const found = await stat(place).catch(() => undefined);
  if (!found || found.isDirectory()) return found && place;
  const text = await readFile(place, 'utf8').catch(() => '');
  const target = /^gitdir: (.+)/m.exec(text)?.[1];
  return target && path.resolve(path.dirname(place), target.trim());
}
