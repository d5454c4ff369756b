import type { FoundFile } from '../load/walk.ts';
import type { FileResult } from '../record.ts';
import type { Examined } from '../run/examine.ts';
import { type FileChanges, fileChanges } from './file-changes.ts';
import { noteProblems } from './file-problems.ts';
import type { Known, KnownFile } from './known.ts';
import { ownerKey } from './usage.ts';

/**
 * What the database shall remember of files after this run. A file that was not looked at stays as it is known; a
 * broken one keeps the identity and the references of its last good version, and one that was renamed and broken at
 * once takes over those of the file that it was.
 */
export function planFiles(examined: Examined, known: Known): FileChanges {
  const { walk, results, siteFiles, pictures, touched } = examined;
  const files = fileChanges(known);
  for (const path of touched ?? known.files.keys()) {
    const isMedia = known.files.get(path)?.kind === 'media';
    if (!isMedia && !walk.files.has(path) && !isHidden(path, walk.hidden)) files.drop(path);
  }
  for (const result of results) files.set(planFile(result, known));
  adopt(results, files, known);
  for (const { file, digest, value, pictures } of Object.values(siteFiles)) {
    if (!file) continue;
    const before = known.files.get(file.path)?.references ?? null;
    const references = value === undefined ? before : { authors: [], pictures, related: [], lists: slugsOf(value) };
    files.set({ ...seen(file, digest), identity: null, references, valid: value !== undefined });
  }
  noteProblems(examined.problems, files, known);
  for (const { file, picture } of pictures.measured.values()) {
    if (!files.uses(`picture/${file.path}`)) continue;
    files.set({ ...seen(file, picture.digest), identity: null, references: null, valid: true });
  }
  for (const path of unusedPictures(examined, files, known)) files.drop(path);
  return files;
}

/** Paths of pictures that the database knows and nothing will show. */
export function unusedPictures({ touched }: Examined, files: FileChanges, known: Known): string[] {
  const start = 'picture/';
  if (!touched) return [...known.pictures.keys()].filter((path) => !files.uses(start + path));
  return files
    .lost()
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Those of a list of sections or authors, so that it is still known which they are when the file breaks. */
function slugsOf(value: object): string[] {
  return Array.isArray(value) ? value.flatMap((entry: object) => ('slug' in entry ? [String(entry.slug)] : [])) : [];
}

function seen({ path, kind, size, mtimeMs }: FoundFile, digest: string) {
  return { path, kind, digest, size, mtimeMs, problems: null };
}

function planFile({ file, digest, state, identity, references }: FileResult, known: Known): KnownFile {
  if (state !== 'broken') return { ...seen(file, digest), identity: identity ?? null, references, valid: true };
  const before = known.files.get(file.path);
  return {
    ...seen(file, digest),
    identity: before?.identity ?? null,
    references: before?.references ?? null,
    valid: false,
  };
}

/** Gives what is online, and would have no file any more, to the broken file that claims it. */
function adopt(results: readonly FileResult[], files: FileChanges, known: Known): void {
  const orphans = results.flatMap(({ file, state, identity, reused }) => {
    const planned = files.get(file.path);
    return state === 'broken' && identity && !reused && planned && !planned.identity ? [{ planned, identity }] : [];
  });
  if (orphans.length === 0) return;
  const earlier = new Map<string, KnownFile>();
  for (const file of known.files.values())
    if (file.identity !== null) earlier.set(ownerKey(file.kind, file.identity), file);
  for (const { planned, identity } of orphans) {
    const claim = ownerKey(planned.kind, identity);
    const before = earlier.get(claim);
    if (before && !files.uses(claim)) files.set({ ...planned, identity, references: before.references });
  }
}

function isHidden(path: string, hidden: readonly string[]): boolean {
  return hidden.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));
}
