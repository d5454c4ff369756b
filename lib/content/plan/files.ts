import type { FoundFile } from '../load/walk.ts';
import type { FileResult } from '../record.ts';
import type { Examined } from '../run/examine.ts';
import type { Known, KnownFile } from './known.ts';

/**
 * What the database shall remember of every file after this run. A broken file keeps the identity and the references
 * of its last good version; one that was renamed and broken at once takes over those of the file that it was.
 */
export function planFiles(examined: Examined, known: Known): Map<string, KnownFile> {
  const files = new Map<string, KnownFile>();
  for (const file of known.files.values()) if (isHidden(file.path, examined.walk.hidden)) files.set(file.path, file);
  for (const result of examined.results) files.set(result.file.path, planFile(result, known));
  adopt(examined.results, files, known);
  for (const { file, digest, value, pictures } of Object.values(examined.siteFiles)) {
    if (!file) continue;
    const before = known.files.get(file.path)?.references ?? null;
    const references = value === undefined ? before : { authors: [], pictures, related: [] };
    files.set(file.path, { ...seen(file, digest), identity: null, references, valid: value !== undefined });
  }
  const used = new Set(
    [...files.values()].flatMap(({ references }) => (references?.pictures ?? []).map(({ value }) => value)),
  );
  for (const path of used) {
    const measured = examined.pictures.measured.get(path);
    const before = known.files.get(path);
    if (measured)
      files.set(path, {
        ...seen(measured.file, measured.picture.digest),
        identity: null,
        references: null,
        valid: true,
      });
    else if (before) files.set(path, before);
  }
  return files;
}

function seen({ path, kind, size, mtimeMs }: FoundFile, digest: string) {
  return { path, kind, digest, size, mtimeMs };
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
function adopt(results: readonly FileResult[], files: Map<string, KnownFile>, known: Known): void {
  const owner = (file: Pick<KnownFile, 'kind' | 'identity'>) => `${file.kind}:${file.identity}`;
  const owned = new Set([...files.values()].map(owner));
  const earlier = new Map([...known.files.values()].map((file) => [owner(file), file]));
  for (const { file, state, identity } of results) {
    const planned = files.get(file.path);
    if (state !== 'broken' || !planned || planned.identity || !identity) continue;
    const claim = owner({ kind: file.kind, identity });
    const before = earlier.get(claim);
    if (!before || owned.has(claim)) continue;
    owned.add(claim);
    files.set(file.path, { ...planned, identity, references: before.references });
  }
}

function isHidden(path: string, hidden: readonly string[]): boolean {
  return hidden.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));
}
