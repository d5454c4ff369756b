import { END, START } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';
import { NEVER_TWICE } from '../words/doubled.ts';

const DOUBLED = new RegExp(`${START}(${NEVER_TWICE.join('|')})\\s+\\1${END}(?!\u200c)`, 'gu');

/** «که که»; shown only, since one of two words is sometimes the wrong one. */
export function doubledWords(text: string): CopyFinding[] {
  return [...text.matchAll(DOUBLED)].map(({ 0: found, 1: word = '', index }) => {
    const to = index + found.length;
    const edits = [{ from: index + word.length, to, put: '' }];
    return { rule: 'doubled-word', edits, shown: { from: index, to }, safe: false };
  });
}
