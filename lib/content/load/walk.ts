import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../problems/nearest.ts';
import { at, type Problem, START } from '../problems/problem.ts';
import { ContentFolderError } from './folder-error.ts';
import { FIXED_NAMES, type FileKind, isLeftover, kindOf } from './kinds.ts';

/** A file of the content folder, before it is read. */
export type FoundFile = {
  /** Relative to the content folder, with `/`, in NFC: the name of the file everywhere else. */
  path: string;
  absolute: string;
  kind: FileKind;
  size: number;
  mtimeMs: number;
};

export type Walk = {
  /** By path. */
  files: Map<string, FoundFile>;
  problems: Problem[];
  /** Paths (with a `/` at the end for folders) that are there but could not be looked at: nothing below is gone. */
  hidden: string[];
};

/**
 * Every file of the content folder that the site reads, sorted by path. Hidden files and editors' temporary files
 * are passed over. Symbolic links are followed while they stay inside the folder.
 * @throws ContentFolderError when the folder itself is not there or can't be read
 */
export async function walkContent(contentDir: string): Promise<Walk> {
  const root = await contentRoot(contentDir);
  const walk: Walk = { files: new Map(), problems: [], hidden: [] };
  await walkFolder({ root, walk, above: [] }, root, '');
  walk.files = new Map([...walk.files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return walk;
}

/** Absolute path of the content folder, without links. @throws ContentFolderError when it is not there */
export async function contentRoot(contentDir: string): Promise<string> {
  return await realpath(contentDir).catch((error: NodeJS.ErrnoException) => {
    throw new ContentFolderError(contentDir, error.code);
  });
}

export type Trip = {
  root: string;
  walk: Walk;
  /** Real folders above: a link back to one of them is a circle. */
  above: string[];
};

async function walkFolder(trip: Trip, folder: string, relative: string): Promise<void> {
  if (trip.above.includes(folder)) return;
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (relative === '') throw new ContentFolderError(folder, (error as NodeJS.ErrnoException).code);
    hide(trip.walk, `${relative}/`, error);
    return;
  }
  const below = { ...trip, above: [...trip.above, folder] };
  await Promise.all(
    entries.filter(({ name }) => !isLeftover(name)).map((entry) => visit(below, folder, relative, entry)),
  );
}

type Entry = Pick<Dirent, 'name' | 'isSymbolicLink' | 'isDirectory'>;

/** Looks at one entry of a folder, and at all that is in it. */
export async function visit(trip: Trip, folder: string, relative: string, entry: Entry): Promise<void> {
  const name = (relative ? `${relative}/${entry.name}` : entry.name).normalize('NFC');
  let absolute = path.join(folder, entry.name);
  try {
    if (entry.isSymbolicLink()) {
      absolute = await realpath(absolute);
      if (absolute !== trip.root && !absolute.startsWith(trip.root + path.sep)) {
        trip.walk.hidden.push(name, `${name}/`);
        const message = `the link leads outside the content folder, to «${absolute}»`;
        trip.walk.problems.push(
          at(name, START, { code: 'outside-folder', severity: 'error', message, value: absolute }),
        );
        return;
      }
    }
    if (entry.isDirectory()) return await walkFolder(trip, absolute, name);
    const kind = kindOf(name);
    const look = kind || entry.isSymbolicLink() ? await stat(absolute) : undefined;
    if (look?.isDirectory()) return await walkFolder(trip, absolute, name);
    if (kind && look?.isFile())
      trip.walk.files.set(name, { path: name, absolute, kind, size: look.size, mtimeMs: look.mtimeMs });
    else remark(trip.walk, name);
  } catch (error) {
    if (error instanceof ContentFolderError) throw error;
    // Gone between the listing and the look: an editor saved or removed it just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !entry.isSymbolicLink()) return;
    hide(trip.walk, name, error);
  }
}

function hide(walk: Walk, name: string, error: unknown): void {
  walk.hidden.push(name);
  const { code = 'error' } = error as NodeJS.ErrnoException;
  walk.problems.push(at(name, START, { code: 'unreadable', severity: 'error', message: `can't be read (${code})` }));
}

/** Says so when a file looks as if it was meant to be read. */
function remark(walk: Walk, name: string): void {
  const meant = name.includes('/')
    ? undefined
    : nearest(
        name,
        FIXED_NAMES.map((value) => ({ value })),
      );
  if (!meant && !/^(articles|pages)\//.test(name)) return;
  const message = meant ? 'this file is not read' : 'this file is not read: its name does not end in .md';
  walk.problems.push(
    at(name, START, { code: 'ignored-file', severity: 'warning', message, ...(meant && { nearest: meant }) }),
  );
}
