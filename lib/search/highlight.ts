import type { Atom } from '../persian/atoms.ts';
import { joinsOf, searchAtoms, wordsOf } from '../persian/compounds.ts';
import type { Clause } from './forms.ts';

/** A text in pieces, some of which are what was sought; together they are the whole text, letter for letter. */
export type Highlighted = { text: string; isHit: boolean }[];

/** A place of a text that was sought; `clause` says by which part of the query. */
export type Hit = { start: number; end: number; clause: number };

/** Finds in texts what a query's clauses seek, by the same words under which the texts were indexed. */
export function hitFinder(clauses: readonly Clause[]): (text: string) => Hit[] {
  // By the first word of each form.
  const sought = new Map<string, { form: readonly string[]; clause: number }[]>();
  clauses.forEach(({ forms, isSilent }, clause) => {
    if (isSilent) return;
    for (const form of forms) {
      const [first = ''] = form;
      sought.set(first, [...(sought.get(first) ?? []), { form, clause }]);
    }
  });
  return (text) => {
    const atoms = searchAtoms(text);
    const hits: Hit[] = [];
    atoms.forEach((atom, index) => {
      for (const { form, clause } of sought.get(atom.text) ?? []) {
        const run = atoms.slice(index, index + form.length);
        if (isForm(run, form)) hits.push({ start: atom.start, end: run.at(-1)?.end ?? atom.end, clause });
      }
    });
    for (const word of wordsOf(atoms)) {
      for (const { text: whole, from, to } of joinsOf(word)) {
        for (const { form, clause } of sought.get(whole) ?? []) {
          if (form.length === 1) hits.push({ start: word[from]?.start ?? 0, end: word[to - 1]?.end ?? 0, clause });
        }
      }
    }
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

function isForm(run: readonly Atom[], form: readonly string[]): boolean {
  return (
    run.length === form.length &&
    run.every(({ text, gap }, index) => text === form[index] && (index === 0 || gap !== 'break'))
  );
}

/** The text between two offsets with its hits apart; hits that touch or overlap are one. */
export function highlight(text: string, hits: readonly Hit[], from = 0, to = text.length): Highlighted {
  const pieces: Highlighted = [];
  let at = from;
  const put = (end: number, isHit: boolean) => {
    if (end <= at) return;
    const last = pieces.at(-1);
    const piece = text.slice(at, end);
    if (last?.isHit === isHit) last.text += piece;
    else pieces.push({ text: piece, isHit });
    at = end;
  };
  for (const { start, end } of hits) {
    if (end > to || start < from) continue;
    put(start, false);
    put(end, true);
  }
  put(to, false);
  return pieces;
}
