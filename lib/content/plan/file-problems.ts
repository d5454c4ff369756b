import { kindOf } from '../load/kinds.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { problemLine } from '../report/text.ts';
import type { FileChanges } from './file-changes.ts';
import type { Known, KnownFile } from './known.ts';

/** Marks every file that has an error, with the lines that `peyk sync` would print; also one that can't be looked at. */
export function noteProblems(problems: readonly Problem[], files: FileChanges, known: Known): void {
  const lines = new Map<string, string[]>();
  for (const problem of sortProblems(problems.filter(({ severity }) => severity === 'error'))) {
    const line = problemLine(problem, { contentDir: '', links: false });
    lines.set(problem.file, [...(lines.get(problem.file) ?? []), line]);
  }
  for (const [path, problems] of lines) {
    const file = files.get(path) ?? known.files.get(path) ?? unseen(path);
    if (file) files.set({ ...file, valid: false, problems });
  }
}

/** A file of which nothing is known but that it should be there, or can't be read. */
function unseen(path: string): Omit<KnownFile, 'valid' | 'problems'> | undefined {
  const kind = kindOf(path);
  if (kind === 'media') return undefined;
  return kind && { path, kind, digest: '', size: 0, mtimeMs: 0, identity: null, references: null };
}
