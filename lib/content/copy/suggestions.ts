import { setImmediate } from 'node:timers/promises';
import { readText } from '../load/read.ts';
import type { FoundFile, Walk } from '../load/walk.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** Files in a row after which other work of the process gets its turn. */
const TURN = 64;

/** Articles and pages of the folder, or those of them that were chosen. */
export function textFiles({ files }: Walk, only?: ReadonlySet<string>): FoundFile[] {
  const texts = [...files.values()].filter(({ kind }) => kind === 'article' || kind === 'page');
  return only ? texts.filter((file) => only.has(file.path)) : texts;
}

/** Suggestions for the prose of files, in their order; a file that can't be read has none. */
export async function suggestFor(files: readonly FoundFile[]): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const [index, file] of files.entries()) {
    if (index % TURN === TURN - 1) await setImmediate();
    const read = await readText(file);
    if (read.ok) suggestions.push(...suggest(file.path, read.text));
  }
  return suggestions;
}
