import { COPY_RULES, type CopyRule } from '../../persian/copy/catalogue.ts';
import { applyEdits, type Edit } from '../../persian/copy/finding.ts';
import { proofread } from '../../persian/copy/proofread.ts';
import type { Position } from '../problems/problem.ts';
import { fileRuns } from './file-runs.ts';
import { inSource, type ProseRun } from './run.ts';

/** What a copy-editor would change at one place of a file. It never keeps the file offline. */
export type Suggestion = Position & {
  /** Relative to the content folder. */
  file: string;
  code: CopyRule;
  message: string;
  /** What the file says there. */
  value: string;
  /** What it would better say. */
  put: string;
  /** Whether `peyk fix` applies it. */
  safe: boolean;
};

/** A suggestion with the edits of the file that it stands for. */
export type Found = Omit<Suggestion, keyof Position | 'file'> & { offset: number; edits: Edit[] };

/** Suggestions for the prose of a text. */
export function suggest(file: string, text: string, runs: readonly ProseRun[] = fileRuns(text)): Suggestion[] {
  const found = suggestionsOf(runs);
  const positionAt = positions(text);
  return found.map(({ offset, edits: _, ...rest }) => ({ file, ...positionAt(offset), ...rest }));
}

/** The same with offsets, in the order of the text. */
export function suggestionsOf(runs: readonly ProseRun[]): Found[] {
  const found = runs.flatMap((run) => {
    const findings = proofread(run.text);
    return findings.map((finding): Found => {
      const { rule, edits, shown, safe } = finding;
      const value = run.text.slice(shown.from, shown.to);
      const applied = findings.filter((other) => other === finding || other.safe).flatMap((other) => other.edits);
      return {
        code: rule,
        message: COPY_RULES[rule].title,
        value: visible(value),
        put: visible(applyEdits(value, within(shown, applied))),
        safe,
        offset: run.starts[shown.from] ?? 0,
        edits: edits.map((edit) => inSource(run, edit)),
      };
    });
  });
  // A picture's caption stands within its paragraph.
  return found.sort((a, b) => a.offset - b.offset);
}

/** Edits of these words alone, counted from their beginning: with those of other findings they show how it will be. */
function within(shown: { from: number; to: number }, edits: readonly Edit[]): Edit[] {
  return edits
    .filter(({ from, to }) => from >= shown.from && to <= shown.to)
    .map(({ from, to, put }) => ({ from: from - shown.from, to: to - shown.from, put }));
}

function visible(text: string): string {
  return text
    .replace(/\ufffb/gu, '')
    .replace(/\ufffc+/gu, '…')
    .replace(/\s+/gu, ' ');
}

/** Line and column of rising offsets. */
function positions(text: string): (offset: number) => Position {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
