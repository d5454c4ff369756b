import { END, START, ZWNJ } from '../alphabet.ts';
import type { CopyFinding, Edit } from '../finding.ts';
import { GLUED, SPACED } from '../words/compounds.ts';

const forms = new Map<string, string>();
for (const right of SPACED) forms.set(right.replaceAll(ZWNJ, ' '), right);
for (const right of GLUED) forms.set(right.replaceAll(ZWNJ, ''), right);
const WRONG = new RegExp(`${START}(?:${[...forms.keys()].sort((a, b) => b.length - a.length).join('|')})${END}`, 'gu');

/** «بین المللی», «بینالمللی»: compounds of a list, with a space or nothing where the ZWNJ belongs. */
export function compounds(text: string): CopyFinding[] {
  return [...text.matchAll(WRONG)].flatMap(({ 0: found, index }): CopyFinding[] => {
    const right = forms.get(found);
    if (!right) return [];
    const edits = joins(right, found.includes(' '), index);
    return [{ rule: 'compound', edits, shown: { from: index, to: index + found.length }, safe: true }];
  });
}

function joins(right: string, spaced: boolean, start: number): Edit[] {
  const edits: Edit[] = [];
  let at = start;
  for (const letter of right) {
    if (letter === ZWNJ) edits.push({ from: at, to: spaced ? at + 1 : at, put: ZWNJ });
    if (letter !== ZWNJ || spaced) at++;
  }
  return edits;
}
