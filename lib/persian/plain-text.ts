import { BIDI_CONTROLS } from './clean.ts';

/** C0 and C1 controls but line feeds, lone surrogates and what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** What nobody sees and no word needs: soft hyphens, fillers, invisible operators, annotations, tags. ZWNJ and ZWJ stay. */
const INVISIBLE =
  /\u034F|[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Marks that one letter can need at most; more of them only paint over the lines around. */
const MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text that a stranger typed, safe to be set among others' and otherwise as it was typed: without controls, bidi
 * controls and invisible characters, no more than four marks on a letter, no more than one empty line together, no
 * space around it. In Unicode's form C.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(MARKS, '$1')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same in one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ');
}

/** How many characters a reader would say that a text has: code points, a line break one of them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text.replace(/\r\n?/gu, '\n')) length++;
  return length;
}
