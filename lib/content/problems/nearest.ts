import { distance } from 'fastest-levenshtein';
import { fold } from '../../persian/letters.ts';

/** A valid value, and other words by which an editor may have meant it (a Persian title, say). */
export type Choice = { value: string; words?: readonly string[] };

const MAX_LISTED = 12;

/** Case, look-alike letters, ZWNJ and spaces do not count. */
function key(text: string): string {
  return fold(text).replace(/[\u200c\s_-]+/gu, '');
}

/** From this many letters on, a value that was not written to its end («sara» for sara-ahmadi) is near. */
const LEAST_BEGINNING = 3;

/**
 * The choice whose value or words are nearest to `given` in edits (Levenshtein, on folded text); undefined when
 * nothing is near: more than about two edits in five letters, unless one is the other's beginning.
 */
export function nearest(given: string, choices: readonly Choice[]): string | undefined {
  const wanted = key(given);
  if (!wanted) return undefined;
  let best: { value: string; edits: number } | undefined;
  for (const { value, words = [] } of choices) {
    for (const word of [value, ...words]) {
      const candidate = key(word);
      const limit = Math.floor(Math.max(wanted.length, candidate.length) * 0.4);
      const begins = wanted.length >= LEAST_BEGINNING && candidate.startsWith(wanted);
      if (!begins && Math.abs(wanted.length - candidate.length) > limit) continue;
      const edits = distance(wanted, candidate);
      if ((begins || edits <= limit) && (!best || edits < best.edits)) best = { value, edits };
    }
  }
  return best?.value;
}

/** `science (دانش), sport (ورزش), …`: what is allowed, for a message. */
export function listChoices(choices: readonly Choice[]): string {
  if (choices.length === 0) return 'none yet';
  const listed = choices
    .slice(0, MAX_LISTED)
    .map(({ value, words }) => (words?.[0] ? `${value} (${words[0]})` : value));
  return choices.length > MAX_LISTED ? `${listed.join(', ')}, … (${choices.length})` : listed.join(', ');
}
