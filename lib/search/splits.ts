import { isInflection, SUFFIXES } from '../persian/compounds.ts';
import { wordsWithAnd } from '../persian/variants.ts';

/** How many articles hold each of some words; those that stand in none are left out. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Parts of a word of letters. Neither begins a compound that was written with a space: «مادر» is not «ما در». */
const NEVER_FIRST = new Set('و در از به که را تا با بر ما من یا'.split(' '));
/** Nor ends one: «پایان» is not «پای آن». */
const NEVER_LAST = new Set('و در از به که را تا با بر ما من یا هم ان این او تو است شد بود'.split(' '));
const LEAST_PART = 2;
const MOST_SPLITS = 3;

/** All parts into which a word could be taken apart: what must be known to split it. */
export function partsOf(word: string): string[] {
  return [word, ...stems(word)].flatMap((whole) => [whole, ...halves(whole).flat()]);
}

/**
 * The ways in which a word that was typed as one can stand in a text with spaces («بینالمللی»: «بین المللی»), by the
 * words that texts have; the likeliest first.
 */
export function splitsOf(word: string, vocabulary: Vocabulary): string[][] {
  const likely = (parts: readonly string[]) => Math.min(...parts.map((part) => countOf(part, vocabulary)));
  // «کتاب ها» is indexed as «کتابها» too, and two common words side by side take long to find.
  const own = halves(word).filter(([first, last]) => !isInflection(first, last));
  const inflected = stems(word).flatMap((stem) => halves(stem).map((parts) => [...parts, word.slice(stem.length)]));
  const found = [...own, ...inflected].filter((parts) => likely(parts) > 0);
  found.sort((a, b) => likely(b) - likely(a));
  const withAnd = wordsWithAnd(word);
  return [...(withAnd ? [[...withAnd]] : []), ...found.slice(0, MOST_SPLITS)];
}

/** Whether a word is a known one with ها, می or their like, as one word. */
export function isInflected(word: string, vocabulary: Vocabulary): boolean {
  return halves(word).some((parts) => isInflection(...parts) && parts.every((part) => vocabulary.has(part)));
}

function countOf(part: string, vocabulary: Vocabulary): number {
  // Numbers are not counted; GPT4 is GPT 4 wherever there is a GPT.
  return /^\p{N}+$/u.test(part) ? Number.POSITIVE_INFINITY : (vocabulary.get(part) ?? 0);
}

function halves(word: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 1; at < word.length; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    const isNumberEdge = /\p{L}$/u.test(first) !== /^\p{L}/u.test(last);
    const isLong = first.length >= LEAST_PART && last.length >= LEAST_PART;
    if (!isNumberEdge && (!isLong || NEVER_FIRST.has(first) || NEVER_LAST.has(last))) continue;
    if (!/[\udc00-\udfff]/.test(last.charAt(0))) found.push([first, last]);
  }
  return found;
}

/** The word without a plural or comparison at its end. */
function stems(word: string): string[] {
  return [...SUFFIXES].flatMap((suffix) =>
    word.endsWith(suffix) && word.length >= suffix.length + 2 * LEAST_PART ? [word.slice(0, -suffix.length)] : [],
  );
}
