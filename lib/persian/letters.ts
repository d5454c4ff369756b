import { toLatinDigits } from './digits.ts';

/** Letters that readers type for one another, each with the one that stands for all. */
const SAME_LETTER: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ۍ: 'ی',
  ې: 'ی',
  ے: 'ی',
  ۓ: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ۂ: 'ه',
  ھ: 'ه',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  آ: 'ا',
  ؤ: 'و',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/** Tatweel, harakat, Quranic marks, variation selectors: they never tell two words apart. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is meant by itself
const MARKS = /[\u0640\u064B-\u065F\u0670\u06D6-\u06ED\uFE00-\uFE0F]/gu;

/** Soft hyphen, not sign (a ZWNJ lost in an old code page), zero-width and bidi controls: all mean ZWNJ here. */
const JOINERS = /[\u00AD\u00AC\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/**
 * The form under which two spellings of one Persian text are equal: NFKC, one letter for each family of
 * look-alikes, no marks, ASCII digits, lower case. Letters are mapped before marks are dropped, since NFD
 * would turn «ئ» into an Arabic yeh and a mark. Joining controls become one ZWNJ. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  return toLatinDigits(
    text
      .normalize('NFKC')
      .replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter)
      .replace(MARKS, ''),
  )
    .replace(JOINERS, '\u200c')
    .toLowerCase()
    .normalize('NFKC');
}

/** `fold` without anything but letters and digits: the identity of a tag, whose spellings differ by spaces and ZWNJ. */
export function foldJoined(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
