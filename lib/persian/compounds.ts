import { type Atom, readAtoms } from './atoms.ts';
import { fold } from './letters.ts';
import { commonSpelling } from './variants.ts';

const list = (text: string) => new Set(text.trim().split(/\s+/).map(fold));

/** What makes one word with the word after it even where a space stands between. */
const PREFIXES = list('می نمی');
/** What makes one word with the word before it. */
export const SUFFIXES = list('ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین ترها');

/** Atoms that one joined word may have. */
const LONGEST_JOIN = 4;

/** The atoms of a text for search: folded, each in its common spelling. */
export function searchAtoms(text: string): Atom[] {
  return readAtoms(text)
    .filter((atom, index, atoms) => !isEzafe(atom, atoms[index - 1]))
    .map((atom) => ({ ...atom, text: commonSpelling(atom.text) }));
}

/** Whether it is the ی of «خانه‌ی ما», which others write «خانهٔ ما»: no word of its own. */
function isEzafe({ gap, text }: Atom, before: Atom | undefined): boolean {
  return text === 'ی' && gap !== 'break' && before?.text.endsWith('ه') === true;
}

/**
 * Atoms as words: what ZWNJ joins, and می and ها and their like with what they belong to, also when a space stands
 * between («می شود», «کتاب ها»).
 */
export function wordsOf(atoms: readonly Atom[]): Atom[][] {
  const words: Atom[][] = [];
  atoms.forEach((atom, index) => {
    const before = atoms[index - 1];
    const word = words.at(-1);
    if (word && before && belongTogether(before, atom)) word.push(atom);
    else words.push([atom]);
  });
  return words;
}

function belongTogether(before: Atom, { gap, text }: Atom): boolean {
  return gap === 'joint' || (gap === 'space' && isInflection(before.text, text));
}

/** Whether two atoms are one word whatever stands between them, so that it is known by their joined form. */
export function isInflection(first: string, second: string): boolean {
  return PREFIXES.has(first) || SUFFIXES.has(second);
}

/** How atoms are written as one: the word under which all spellings of a compound are found. */
export function joined(atoms: readonly { text: string }[]): string {
  return commonSpelling(atoms.map(({ text }) => text).join(''));
}

/** A stretch of a word's atoms, written as one. */
export type Join = { text: string; from: number; to: number };

/** Every stretch of two to four neighbouring atoms of a word, and the whole word. */
export function joinsOf(word: readonly Atom[]): Join[] {
  const joins: Join[] = [];
  for (let from = 0; from < word.length; from++) {
    for (let to = from + 2; to <= word.length; to++) {
      if (to - from <= LONGEST_JOIN || to - from === word.length)
        joins.push({ text: joined(word.slice(from, to)), from, to });
    }
  }
  return joins;
}
