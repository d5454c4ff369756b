import type { Atom } from '../persian/atoms.ts';
import { isInflection, joined } from '../persian/compounds.ts';
import { isFunctionWord } from './layout.ts';
import type { Part } from './query.ts';
import { partsOf, splitsOf, type Vocabulary } from './splits.ts';

/** A way in which a part of a query can stand in a text: terms that follow one another. */
export type Form = readonly string[];

/** A part of a query with all its forms, that of the query itself first. */
export type Clause = {
  part: Part;
  forms: Form[];
  /** A function word beside other words: it is not sought, but counts in what stands close together. */
  isSilent: boolean;
};

/** Beyond these a phrase is sought as it was typed. */
const MOST_FORMS = 12;
/** Words that a compound may have which was typed with spaces. */
const LONGEST_COMPOUND = 3;

/** All words whose counts must be known to find the forms of parts. */
export function askedWords(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(({ words }) => words.flatMap((word) => partsOf(joined(word)))))];
}

/** The clauses of parts that are all sought. */
export function clausesOf(parts: readonly Part[], vocabulary: Vocabulary): Clause[] {
  const isSilent = ({ words }: Part) => words.length === 1 && words[0]?.length === 1 && isFunctionWord(text(words[0]));
  const allSilent = parts.every(isSilent);
  return parts.map((part, index) => ({
    part,
    forms: unique([...formsOf(part, vocabulary), ...compoundsWith(parts, index)]),
    isSilent: !allSilent && isSilent(part),
  }));
}

/** The forms of one part by itself. */
export function formsOf({ words }: Part, vocabulary: Vocabulary): Form[] {
  const [first, ...rest] = words.map((word) => wordForms(word, vocabulary));
  let phrases = first ?? [];
  for (const forms of rest) {
    phrases = phrases.flatMap((begun) => forms.map((form) => [...begun, ...form]));
    if (phrases.length > MOST_FORMS) phrases = phrases.slice(0, MOST_FORMS);
  }
  const compounds = words.slice(1).map((word, index) => {
    const pair = [joined([...(words[index] ?? []), ...word])];
    return [...words.slice(0, index).flatMap(plain), ...pair, ...words.slice(index + 2).flatMap(plain)];
  });
  return unique([...phrases, ...compounds]);
}

function wordForms(word: readonly Atom[], vocabulary: Vocabulary): Form[] {
  const whole = joined(word);
  const splits = splitsOf(whole, vocabulary);
  if (word.length === 1) return [[whole], ...splits];
  const [first, second, third] = word;
  if (first && second && word.length === 2 && isInflection(first.text, second.text)) return [[whole], ...splits];
  // Half joined and half not: «پیشبینی‌های».
  const halfJoined =
    first && second && third && word.length === 3
      ? [
          [joined([first, second]), third.text],
          [first.text, joined([second, third])],
        ]
      : [];
  return unique([[whole], plain(word), ...halfJoined, ...splits]);
}

/** The compounds that a word makes with those beside it: typed with spaces, they may be written as one. */
function compoundsWith(parts: readonly Part[], index: number): Form[] {
  const compounds: Form[] = [];
  for (let from = Math.max(0, index - LONGEST_COMPOUND + 1); from <= index; from++) {
    for (let to = Math.max(from + 2, index + 1); to <= Math.min(parts.length, from + LONGEST_COMPOUND); to++) {
      const run = parts.slice(from, to);
      const together = run.every(({ words, follows }, at) => words.length === 1 && (at === 0 || follows));
      if (together) compounds.push([joined(run.flatMap(({ words }) => words.flat()))]);
    }
  }
  return compounds;
}

function plain(word: readonly Atom[]): string[] {
  return word.map(({ text }) => text);
}

function text(word: readonly Atom[]): string {
  return plain(word).join('');
}

function unique(forms: readonly Form[]): Form[] {
  return [...new Map(forms.map((form) => [form.join(' '), form])).values()];
}
