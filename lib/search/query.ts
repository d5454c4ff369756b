import type { Atom } from '../persian/atoms.ts';
import { searchAtoms, wordsOf } from '../persian/compounds.ts';

/** A word that is sought, or a phrase of several in their order. */
export type Part = {
  words: Atom[][];
  /** Stands right after the part before it, parted by a space alone: the two can be one compound. */
  follows: boolean;
  /** Where it stands in the query's text. */
  start: number;
  end: number;
};

/** What somebody seeks. */
export type Query = {
  /** As it was typed, without spaces that say nothing; never longer than 200 characters. */
  text: string;
  wanted: Part[];
  /** Nothing that holds one of these. */
  unwanted: Part[];
  /** Something at the end was left out, since it was too long. */
  shortened: boolean;
};

/** Nobody types more; it bounds what a query can cost. */
export const LONGEST_QUERY = 200;
const MOST_PARTS = 16;

/** A «phrase» in quotation marks, either with a minus before it, and a -word. A minus within a word means nothing. */
const SPECIAL =
  /(?:(?<=^|\s)(?<not>[-−–]))?(?:"(?<straight>[^"]*)"|«(?<angled>[^»]*)»|“(?<curly>[^”]*)”)|(?<=^|\s)[-−–](?<word>[^\s"«“-][^\s"«“]*)/gu;

/** Reads what was typed: words, "phrases", -exclusions. Every text is a query; signs that mean nothing part words. */
export function readQuery(typed: string): Query {
  const whole = typed
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim();
  const text = cut(whole);
  const query: Query = { text, wanted: [], unwanted: [], shortened: text.length < whole.length };
  let at = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const { not, straight, angled, curly, word } = match.groups ?? {};
    query.wanted.push(...plainParts(text, at, match.index));
    at = match.index + match[0].length;
    const inner = straight ?? angled ?? curly ?? word ?? '';
    const start = match.index + match[0].indexOf(inner);
    const phrase = phraseOf(text, start, start + inner.length);
    if (phrase) (not || word !== undefined ? query.unwanted : query.wanted).push(phrase);
  }
  query.wanted.push(...plainParts(text, at, text.length));
  for (const parts of [query.wanted, query.unwanted]) {
    if (parts.length > MOST_PARTS) query.shortened = true;
    parts.splice(MOST_PARTS);
  }
  return query;
}

function cut(text: string): string {
  if (text.length <= LONGEST_QUERY) return text;
  // Not within a character of two units.
  return text
    .slice(0, LONGEST_QUERY)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** Each word of a stretch of the text. */
function plainParts(text: string, from: number, to: number): Part[] {
  return wordsIn(text, from, to).map((word, index) => ({
    words: [word],
    follows: index > 0 && word[0]?.gap === 'space',
    ...placeOf([word]),
  }));
}

function phraseOf(text: string, from: number, to: number): Part | undefined {
  const words = wordsIn(text, from, to);
  return words.length > 0 ? { words, follows: false, ...placeOf(words) } : undefined;
}

function wordsIn(text: string, from: number, to: number): Atom[][] {
  const atoms = searchAtoms(text.slice(from, to));
  return wordsOf(atoms.map((atom) => ({ ...atom, start: atom.start + from, end: atom.end + from })));
}

function placeOf(words: readonly Atom[][]): { start: number; end: number } {
  return { start: words[0]?.[0]?.start ?? 0, end: words.at(-1)?.at(-1)?.end ?? 0 };
}
