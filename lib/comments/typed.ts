import { isBlank } from '../persian/clean.ts';
import { lengthOf, plainLine, plainText } from '../persian/plain-text.ts';

export const LONGEST_NAME = 50;
export const SHORTEST_TEXT = 3;
export const LONGEST_TEXT = 1000;

/** What came with a form, as it was typed. */
export type Typed = {
  name: string;
  text: string;
  /** The comment that it answers, or empty. */
  to: string;
};

/** What is wrong with what was typed. */
export type TypingProblem = 'short' | 'long' | 'name';

/** Cleans what was typed, or says what is wrong with it. Lengths are in code points, after cleaning. */
export function readTyped({
  name,
  text,
}: Pick<Typed, 'name' | 'text'>): { name: string | null; text: string } | TypingProblem {
  const plain = { name: plainLine(name), text: plainText(text) };
  const length = isBlank(plain.text) ? 0 : lengthOf(plain.text);
  if (length < SHORTEST_TEXT) return 'short';
  if (length > LONGEST_TEXT) return 'long';
  if (lengthOf(plain.name) > LONGEST_NAME) return 'name';
  return { name: isBlank(plain.name) ? null : plain.name, text: plain.text };
}
