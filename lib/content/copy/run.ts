import type { Edit } from '../../persian/copy/finding.ts';

/** One piece of prose of a file, such as a paragraph or a title, and where each of its letters stands in the file. */
export type ProseRun = {
  text: string;
  /** Where each UTF-16 unit of the text begins in the source. */
  starts: readonly number[];
  /** Where it ends there: an escape is longer than the letter that it means. */
  ends: readonly number[];
};

/** Collects a run piece by piece. */
export class RunBuilder implements ProseRun {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** One character, for `length` of the source. */
  add(character: string, start: number, length = character.length): void {
    this.text += character;
    this.starts.push(start);
    this.ends.push(start + length);
  }

  /** Source text as it stands there. */
  addAll(text: string, start: number): void {
    this.text += text;
    for (let at = start; at < start + text.length; at++) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
  }
}

/** An edit of the run as one of its file. */
export function inSource({ starts, ends }: ProseRun, { from, to, put }: Edit): Edit {
  const start = from === to ? (ends[from - 1] ?? starts[from] ?? 0) : (starts[from] ?? 0);
  return { from: start, to: from === to ? start : (ends[to - 1] ?? start), put };
}
