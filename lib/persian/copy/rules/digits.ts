import { toPersianDigits } from '../../digits.ts';
import { LETTER, MARK, OPAQUE } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';
import { BEFORE_CODES } from '../words/doubled.ts';

/** A whole number by itself: no date, time, range, version, decimal, code that begins with 0, or number of 7 digits. */
const NUMBER =
  /(?<=^|[\s«(\ufffb])(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,5}|0|[١-٩][٠-٩]{0,5})%?(?=$|[\s،؛؟!»)…:\u200c\ufffb]|[.,?](?:\s|$))/gu;
const PERSIAN = new RegExp(`[${LETTER}${MARK}]`, 'u');
const LAST_WORD = new RegExp(`([${LETTER}${MARK}\u200c]+)[«(" \ufffb]*$`, 'u');

/** Latin or Arabic digits of a number beside a Persian word, with no Latin word at its other side. */
export function foreignDigits(text: string): CopyFinding[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: found, index }): CopyFinding[] => {
    const to = index + found.length;
    const before = text.slice(Math.max(0, index - 40), index);
    const left = /[^\s«("\ufffb](?=[\s«("\ufffb]*$)/u.exec(before)?.[0] ?? '';
    const right = /^[\s،؛؟!»)"….:\u200c\ufffb]*(\S)/u.exec(text.slice(to, to + 12))?.[1] ?? '';
    if (left === OPAQUE || right === OPAQUE || !(PERSIAN.test(left) || PERSIAN.test(right))) return [];
    if (/[0-9.,/:=+*×-]/.test(left) || /[0-9/=+*×-]/.test(right)) return [];
    if (BEFORE_CODES.has(LAST_WORD.exec(before)?.[1] ?? '')) return [];
    const put = toPersianDigits(found).replaceAll(',', '٬').replace('%', '٪');
    return [{ rule: 'latin-digits', edits: [{ from: index, to, put }], shown: { from: index, to }, safe: true }];
  });
}
