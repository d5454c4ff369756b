/** Letters of the Arabic script, for character classes. Digits and marks are not among them. */
export const LETTER = '\\u0620-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FF';
/** Harakat and other combining marks. */
export const MARK = '\\u064B-\\u065F\\u0670';
export const ZWNJ = '\u200c';

/** Before the first letter of a word, or of a part that no ZWNJ joins to the one before. */
export const START = `(?<![${LETTER}${MARK}${ZWNJ}])`;
/** After the last letter of a word or of its part. */
export const END = `(?![${LETTER}${MARK}])`;

/** Stands for what is no prose: code, an address, Latin words. */
export const OPAQUE = '\ufffc';
/** Stands for markup that a reader does not see: asterisks, the brackets of a link. */
export const MARKUP = '\ufffb';

/** A list of words, as the files of `words/` write it. */
export function listed(...words: string[]): string[] {
  return words.join(' ').split(/\s+/).filter(Boolean);
}
