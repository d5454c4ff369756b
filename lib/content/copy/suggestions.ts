import { setImmediate } from 'node:timers/promises';
import type { FileKind, TextKind } from '../load/kinds.ts';
import { readText } from '../load/read.ts';
import type { FoundFile, Walk } from '../load/walk.ts';
import { fileRuns } from './file-runs.ts';
import { siteFileRuns } from './site-file.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** Files in a row after which other work of the process gets its turn. */
const TURN = 64;

const MARKDOWN: readonly FileKind[] = ['article', 'page'];
const SITE: readonly FileKind[] = ['site', 'sections', 'authors'];

/** Articles and pages of the folder, or those of them that were chosen. */
export function textFiles(walk: Walk, only?: ReadonlySet<string>): FoundFile[] {
  return filesOf(MARKDOWN, walk, only);
}

/** The same with the files that describe the site. */
export function proseFiles(walk: Walk, only?: ReadonlySet<string>): FoundFile[] {
  return filesOf([...SITE, ...MARKDOWN], walk, only);
}

function filesOf(kinds: readonly FileKind[], { files }: Walk, only?: ReadonlySet<string>): FoundFile[] {
  return [...files.values()].filter(({ kind, path }) => kinds.includes(kind) && (only?.has(path) ?? true));
}

/** Suggestions for the prose of files, in their order; a file that can't be read has none. */
export async function suggestFor(files: readonly FoundFile[]): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const [index, file] of files.entries()) {
    if (index % TURN === TURN - 1) await setImmediate();
    const read = await readText(file);
    if (!read.ok) continue;
    const isSite = SITE.includes(file.kind);
    const runs = isSite ? siteFileRuns(read.text, file.kind as TextKind) : fileRuns(read.text);
    const found = suggest(file.path, read.text, runs);
    // `fix` writes articles and pages only.
    suggestions.push(...(isSite ? found.map((suggestion) => ({ ...suggestion, safe: false })) : found));
  }
  return suggestions;
}
