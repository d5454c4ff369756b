import type { CopyRule } from './catalogue.ts';

/** A replacement of `text.slice(from, to)` by `put`. */
export type Edit = { from: number; to: number; put: string };

/** Something in a run of text that a copy-editor would change; offsets are UTF-16 units of that run. */
export type CopyFinding = {
  rule: CopyRule;
  /** Small and apart from those of other findings. More than one when only all together make sense. */
  edits: readonly Edit[];
  /** The words to show to an editor. */
  shown: { from: number; to: number };
  /** Whether it may be applied without being looked at. */
  safe: boolean;
};

/** `text` with edits, which must not overlap, made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, put } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(done, from) + put;
    done = to;
  }
  return result + text.slice(done);
}
