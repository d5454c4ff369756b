import { LETTER, ZWNJ } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';

const PERSIAN: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک' };
const WORD = new RegExp(`[${LETTER}]*[يىك][${LETTER}]*`, 'gu');

/** ي, ى and ك of Arabic keyboards, a finding a word. */
export function arabicLetters(text: string): CopyFinding[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    rule: 'arabic-letter',
    edits: [...word].flatMap((letter, at) => {
      const put = PERSIAN[letter];
      return put ? [{ from: index + at, to: index + at + 1, put }] : [];
    }),
    shown: { from: index, to: index + word.length },
    safe: true,
  }));
}

const LOST = new RegExp(`(?<=[${LETTER}])[\u00ac\u00ad](?=[${LETTER}])`, 'gu');
const STRAY = new RegExp(
  `(?<=${ZWNJ})${ZWNJ}+|(?<![${ZWNJ}\ufffb\ufffc])${ZWNJ}+(?=[\\s،؛؟!.:»)…])|(?<=[\\s«(])${ZWNJ}+`,
  'gu',
);

/** ZWNJ twice or beside a space; and the signs that stand for it in texts of old systems (U+00AC, U+00AD). */
export function strayJoiners(text: string): CopyFinding[] {
  const edit = (pattern: RegExp, put: string) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): CopyFinding => {
      const to = index + found.length;
      return { rule: 'stray-joiner', edits: [{ from: index, to, put }], shown: around(text, index, to), safe: true };
    });
  return [...edit(LOST, ZWNJ), ...edit(STRAY, '')];
}

/** The words at both ends of a place. */
export function around(text: string, from: number, to: number): { from: number; to: number } {
  const before = /[^\s\ufffb\ufffc]*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0].length ?? 0;
  const after = /^[^\s\ufffb\ufffc]*/u.exec(text.slice(to, to + 40))?.[0].length ?? 0;
  return { from: from - before, to: to + after };
}
