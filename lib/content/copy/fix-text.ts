import { applyEdits } from '../../persian/copy/finding.ts';
import { fileRuns } from './file-runs.ts';
import { skeleton } from './skeleton.ts';
import { type Found, suggestionsOf } from './suggest.ts';

export type FixedText = { ok: true; text: string; applied: Found[] } | { ok: false; reason: string };

/** One edit can bring another forth; more rounds than this mean that two rules disagree. */
const MAX_ROUNDS = 5;

/**
 * A file's text with all safe suggestions made, until none is left. Refused when anything but the prose that they are
 * about would change: a value that would be read otherwise, a paragraph that would become a list.
 */
export function fixText(text: string): FixedText {
  const applied: Found[] = [];
  let now = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const runs = fileRuns(now);
    const safe = suggestionsOf(runs).filter((found) => found.safe);
    if (safe.length === 0) break;
    const next = applyEdits(
      now,
      safe.flatMap(({ edits }) => edits),
    );
    if (fileRuns(next).length !== runs.length) return { ok: false, reason: 'its paragraphs would not be the same' };
    applied.push(...safe);
    now = next;
  }
  if (now === text) return { ok: true, text, applied };
  const bones = skeleton(text);
  if (bones === undefined) return { ok: false, reason: 'its front matter is broken: `check` says how' };
  if (skeleton(now) !== bones) return { ok: false, reason: 'more than its prose would change' };
  return { ok: true, text: now, applied };
}
