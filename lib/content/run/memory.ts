import { type Walk, walkContent } from '../load/walk.ts';
import { walkPaths } from '../load/walk-paths.ts';
import type { Known } from '../plan/known.ts';
import type { FileResult } from '../record.ts';
import { CLOCK_GRAIN, type Earlier, type Examined, type Seen } from './examine.ts';

/** What one process knows of the content folder and of the database, after a run. */
export type Memory = Seen & {
  known: Known;
  walk: Walk;
  /** When all files were last looked at, by the real clock. */
  begun: Date;
  /** Files that changed so shortly before they were read that they may have changed again within their time's grain. */
  doubtful: Set<string>;
};

/** What a run has to examine. */
export type Around = { begun: Date; at: Date; walk: Walk; earlier: Earlier | undefined };

/** Walks the folder, or only `paths` of it, and tells what was touched since the last run. */
export async function lookAround(
  contentDir: string,
  memory: Memory | undefined,
  paths: ReadonlySet<string> | undefined,
): Promise<Around> {
  const at = new Date();
  if (memory && paths) {
    const part = await walkPaths(contentDir, paths, memory.walk);
    if (part) return { begun: memory.begun, at, walk: part.walk, earlier: { seen: memory, touched: part.touched } };
  }
  const walk = await walkContent(contentDir);
  if (!memory) return { begun: at, at, walk, earlier: undefined };
  return { begun: at, at, walk, earlier: { seen: memory, touched: touchedSince(memory, walk) } };
}

/** Paths of what came, changed or went between a run and a walk, and of what may have changed within a time's grain. */
export function touchedSince(memory: Memory, walk: Walk): Set<string> {
  const touched = new Set(memory.doubtful);
  for (const path of differences(memory.walk.files, walk.files)) touched.add(path);
  const places = (problems: Walk['problems']) => problems.map(({ file, message }) => [file, message] as const);
  const [before, now] = [new Map(places(memory.walk.problems)), new Map(places(walk.problems))];
  for (const file of [...before.keys(), ...now.keys()]) if (before.get(file) !== now.get(file)) touched.add(file);
  return touched;
}

type Stamp = { size: number; mtimeMs: number };

/** Paths of files that are not the same in both, by their size and time. */
export function differences(before: ReadonlyMap<string, Stamp>, now: ReadonlyMap<string, Stamp>): string[] {
  const changed = [...now].filter(([path, { size, mtimeMs }]) => {
    const old = before.get(path);
    return old?.size !== size || old.mtimeMs !== mtimeMs;
  });
  return [...changed.map(([path]) => path), ...[...before.keys()].filter((path) => !now.has(path))];
}

/** The memory after a run that ended well. */
export function remember(known: Known, examined: Examined, { at, begun, walk, earlier }: Around): Memory {
  const { siteFiles, surroundings, looks, results } = examined;
  for (const result of results) looks.set(result.file.path, settled(result));
  const doubtful = new Set<string>(earlier ? (earlier.seen as Memory).doubtful : []);
  for (const path of earlier?.touched ?? walk.files.keys()) {
    const file = walk.files.get(path);
    if (file && file.mtimeMs >= at.getTime() - CLOCK_GRAIN) doubtful.add(path);
    else doubtful.delete(path);
  }
  return { known, walk, begun, doubtful, siteFiles, surroundings, looks };
}

/** What was read is in the database now. */
function settled(result: FileResult): FileResult {
  if (result.state === 'broken') return result;
  const { file, digest, identity, references } = result;
  return { file, digest, state: 'unchanged', identity, references, problems: [] };
}
