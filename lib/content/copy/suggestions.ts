import { readFile } from 'node:fs/promises';
import { suggest } from '../../persian/copy/copy.ts';
import { type Edit, RULES, type RuleName } from '../../persian/copy/rules.ts';
import type { FoundFile } from '../load/walk.ts';
import type { Position } from '../problems/problem.ts';
import { proseRuns } from './runs.ts';

/** What a copy editor would change at one place of one file. */
export type Suggestion = Position & {
  /** Relative to the content folder. */
  file: string;
  rule: RuleName;
  /** Whether `peyk fix` applies it. */
  safe: boolean;
  /** What the file says there, with a little around it. */
  before: string;
  after: string;
};

/** Characters on each side of what is suggested, so that an editor sees where it stands. */
const AROUND = 12;

/** The edits that are suggested for a content file's text, by offsets in it. */
export function suggestEdits(text: string): Edit[] {
  return proseRuns(text).flatMap(({ from, to }) =>
    suggest(text.slice(from, to)).map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })),
  );
}

/** Suggestions for articles and pages; a file that can't be read has none, it has an error. */
export async function suggestFor(files: readonly FoundFile[]): Promise<Suggestion[]> {
  const all: Suggestion[] = [];
  for (const file of files) {
    const text = await readFile(file.absolute, 'utf8').catch(() => '');
    all.push(...suggestIn(file.path, text));
  }
  return all;
}

export function suggestIn(file: string, text: string): Suggestion[] {
  return suggestEdits(text).map(({ from, to, put, rule }) => {
    const lineStart = text.lastIndexOf('\n', from - 1) + 1;
    const lineEnd = (text.indexOf('\n', to) + 1 || text.length + 1) - 1;
    const [left, right] = [Math.max(lineStart, from - AROUND), Math.min(lineEnd, to + AROUND)];
    return {
      file,
      line: text.slice(0, from).split('\n').length,
      column: from - lineStart + 1,
      rule,
      safe: RULES[rule].safe,
      before: text.slice(left, right),
      after: text.slice(left, from) + put + text.slice(to, right),
    };
  });
}
