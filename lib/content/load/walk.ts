import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { at, type Finding, type Problem, START } from '../problems/problem.ts';
import { ContentFolderError } from './folder-error.ts';
import { FIXED_NAMES, type FileKind, isLeftover, kindOf } from './kinds.ts';
import { followLink, repeatedLink } from './links.ts';
import { remarkOn } from './remarks.ts';

/** A file of the content folder, before it is read. */
export type FoundFile = {
  /** Relative to the content folder, with `/`, in NFC (but for a twin): the name of the file everywhere else. */
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
  /** Files that are known by another path than their own: by a link, or as the twin of another. */
  aliases: FoundFile[];
};

/**
 * Every file of the content folder that the site reads, sorted by path. Hidden files and editors' temporary files
 * are passed over. Symbolic links are followed while they stay inside the folder, and lead to what is not read anyway.
 * @throws ContentFolderError when the folder itself is not there or can't be read
 */
export async function walkContent(contentDir: string): Promise<Walk> {
  const root = await contentRoot(contentDir);
  const walk = emptyWalk();
  await walkFolder({ root, walk, above: [] }, root, '');
  walk.files = new Map([...walk.files].sort(([a], [b]) => (a < b ? -1 : 1)));
  walk.aliases = [...walk.files.values()].filter((file) => isAlias(root, file));
  return walk;
}

/** Whether a file is known by another path than its own, or by one that another file might have. */
export function isAlias(root: string, { path: name, absolute }: FoundFile): boolean {
  return path.join(root, name) !== absolute || name !== name.normalize('NFC');
}

export function emptyWalk(): Walk {
  return { files: new Map(), problems: [], hidden: [], aliases: [] };
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
  if (trip.above.includes(folder)) return note(trip.walk, relative, repeatedLink(path.relative(trip.root, folder)));
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
  const { root, walk } = trip;
  const name = (relative ? `${relative}/${entry.name}` : entry.name).normalize('NFC');
  let absolute = path.join(folder, entry.name);
  try {
    if (entry.isSymbolicLink()) {
      const link = await followLink(root, absolute);
      if ('finding' in link) {
        if (link.lost) walk.hidden.push(name, `${name}/`);
        return note(walk, name, link.finding);
      }
      absolute = link.absolute;
    }
    if (entry.isDirectory()) return await visitFolder(trip, absolute, name);
    const kind = kindOf(name);
    const look = kind || entry.isSymbolicLink() ? await stat(absolute) : undefined;
    if (look?.isDirectory()) return await visitFolder(trip, absolute, name);
    if (kind && look?.isFile())
      addFile(root, walk, { path: name, absolute, kind, size: look.size, mtimeMs: look.mtimeMs });
    else note(walk, name, remarkOn(name, !kind));
  } catch (error) {
    if (error instanceof ContentFolderError) throw error;
    // Gone between the listing and the look: an editor saved or removed it just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !entry.isSymbolicLink()) return;
    hide(walk, name, error);
  }
}

async function visitFolder(trip: Trip, absolute: string, name: string): Promise<void> {
  if (!FIXED_NAMES.includes(name)) return await walkFolder(trip, absolute, name);
  trip.walk.hidden.push(name);
  note(trip.walk, name, { code: 'unreadable', severity: 'error', message: 'is a folder; it must be a file' });
}

/**
 * Two files can have one name, in letters that are composed and in others that are not: then only the composed one has it,
 * and the other is known by its name as it stands.
 */
function addFile(root: string, walk: Walk, file: FoundFile): void {
  const other = walk.files.get(file.path);
  if (!other || other.absolute === file.absolute) {
    walk.files.set(file.path, file);
    return;
  }
  const rawOf = ({ absolute }: FoundFile) => path.relative(root, absolute).split(path.sep).join('/');
  const isFirst = rawOf(other) === file.path || (rawOf(file) !== file.path && rawOf(other) < rawOf(file));
  const [first, second] = isFirst ? [other, file] : [file, other];
  const name = rawOf(second);
  walk.files.set(file.path, first).set(name, { ...second, path: name });
  const message = 'another file has the same name, written with other Unicode letters';
  note(walk, name, { code: 'twin-name', severity: 'warning', message, value: path.posix.basename(name) });
}

function hide(walk: Walk, name: string, error: unknown): void {
  walk.hidden.push(name);
  const { code = 'error' } = error as NodeJS.ErrnoException;
  note(walk, name, { code: 'unreadable', severity: 'error', message: `can't be read (${code})` });
}

function note(walk: Walk, name: string, finding: Finding | undefined): void {
  if (finding) walk.problems.push(at(name, START, finding));
}
