import type { Stats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isLeftover } from './kinds.ts';
import { contentRoot, emptyWalk, isAlias, type Trip, visit, type Walk } from './walk.ts';

/**
 * Looks at some paths of the content folder again, a folder standing for all that is in it; a path where nothing is
 * any more is a file or folder that is gone.
 * @param paths relative to the content folder, with `/`
 * @returns what the whole folder holds now, and the paths of all files that may have come, changed or gone; undefined
 *   when the paths lead through a link, are of files that a link leads to, or can't be told: then the whole folder must
 *   be walked
 * @throws ContentFolderError when the folder itself is not there or can't be read
 */
export async function walkPaths(
  contentDir: string,
  paths: Iterable<string>,
  before: Walk,
): Promise<{ walk: Walk; touched: Set<string> } | undefined> {
  const root = await contentRoot(contentDir);
  const found = emptyWalk();
  const covered = new Set<string>();
  for (const given of outermost(paths)) {
    const name = given.normalize('NFC');
    if (name.split('/').some(isLeftover)) continue;
    if (name !== given || before.aliases.some(({ absolute }) => isNear(absolute, path.join(root, given))))
      return undefined;
    covered.add(name);
    if (!(await visitPath({ root, walk: found, above: [] }, given))) return undefined;
  }
  if ([...found.files.values()].some((file) => isAlias(root, file))) return undefined;
  const touched = new Set(found.files.keys());
  const isCovered = coveredBy(covered);
  const files = new Map(before.files);
  // A path that was no file may have been a folder: what was in it must be looked for.
  const names = [...covered].every((name) => files.has(name)) ? covered : before.files.keys();
  for (const name of names) {
    if (!isCovered(name)) continue;
    if (before.aliases.some((alias) => alias.path.normalize('NFC') === name)) return undefined;
    touched.add(name);
    files.delete(name);
  }
  for (const [name, file] of found.files) files.set(name, file);
  for (const { file } of before.problems) if (isCovered(file)) touched.add(file);
  const walk = {
    files,
    problems: [...before.problems.filter(({ file }) => !isCovered(file)), ...found.problems],
    hidden: [...before.hidden.filter((name) => !isCovered(name)), ...found.hidden],
    aliases: before.aliases,
  };
  return { walk, touched };
}

/** Whether a file is at a place, below it or beside it, where a link to its folder shows what comes too. */
function isNear(absolute: string, place: string): boolean {
  return absolute.startsWith(place + path.sep) || path.dirname(absolute) === path.dirname(place);
}

/** Whether the path could be looked at. */
async function visitPath(trip: Trip, given: string): Promise<boolean> {
  const relative = path.posix.dirname(given);
  const above = relative === '.' ? [] : relative.split('/');
  const folder = path.join(trip.root, ...above);
  let stats: Stats;
  try {
    if ((await realpath(folder)) !== folder) return false;
    stats = await lstat(path.join(trip.root, given));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  const entry = {
    name: path.posix.basename(given),
    isSymbolicLink: () => stats.isSymbolicLink(),
    isDirectory: () => stats.isDirectory(),
  };
  const folders = [trip.root, ...above.map((_, index) => path.join(trip.root, ...above.slice(0, index + 1)))];
  await visit({ ...trip, above: folders }, folder, above.join('/').normalize('NFC'), entry);
  return true;
}

/** The paths that lie in no other of them. */
function outermost(paths: Iterable<string>): string[] {
  const all = new Set([...paths].map((given) => given.replace(/\/+$/, '')));
  const inside = coveredBy(all);
  return [...all].filter((given) => !given.includes('/') || !inside(path.posix.dirname(given)));
}

/** Tells of a name whether it is one of `places`, or in one of them. */
function coveredBy(places: ReadonlySet<string>): (name: string) => boolean {
  return (name) => {
    for (let end = name.indexOf('/'); end !== -1; end = name.indexOf('/', end + 1)) {
      if (places.has(name.slice(0, end))) return true;
    }
    return places.has(name);
  };
}
