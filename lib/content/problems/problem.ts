import type { ProblemCode } from './catalogue.ts';

/** A place in a content file; both count from 1, columns in UTF-16 units as editors count them. */
export type Position = { line: number; column: number };

export type Severity = 'error' | 'warning';

/** Something that an editor must know about one place of one file. An error keeps the file's new version offline. */
export type Problem = Position & {
  /** Relative to the content folder. */
  file: string;
  code: ProblemCode;
  severity: Severity;
  message: string;
  /** What the file says there. */
  value?: string;
  /** What it may say. */
  allowed?: string;
  /** The valid value that is nearest to what it says. */
  nearest?: string;
};

/** A problem whose file and place are known only to the caller. */
export type Finding = Omit<Problem, 'file' | 'line' | 'column'>;

export const START: Position = { line: 1, column: 1 };

/** Where an offset of a text stands. */
export function positionIn(text: string, offset: number): Position {
  if (offset <= 0) return START;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { line: text.slice(0, start).split('\n').length, column: offset - start + 1 };
}

/** A problem of `file` at `position`. */
export function at(file: string, position: Position, finding: Finding): Problem {
  return { file, line: position.line, column: position.column, ...finding };
}

/** By file, then place, in an order that does not depend on the machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = (file: string) => (file.includes('/') ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      rank(a.file) - rank(b.file) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
