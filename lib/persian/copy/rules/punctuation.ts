import { LETTER, MARK } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';
import { around } from './letters.ts';

const L = `${LETTER}${MARK}`;
/** Brackets count by what is in them: «(Peyk),» may stand in a Latin sentence. */
const AFTER_WORD = `(?<=(?:[${L}۰-۹»٪]|[${L}۰-۹»٪]\\))[ ]?)`;
const PERSIAN: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

const ASCII = new RegExp(`${AFTER_WORD}[,;?](?=[\\s${L}«»)!؟?]|$|\ufffb)`, 'gu');
/** A colon only where a space or a quotation follows, a full stop only at the end of something: «ساعت ۱۴ :۳۰», «.ایران». */
const BEFORE = new RegExp(
  `(?<=[${L}۰-۹»)٪])[ \u200c]*[ ][ \u200c]*(?=[،؛؟](?![(])|[!](?=\\s|$|[»)])|:(?=\\s+[${L}«]|$)|\\.(?=\\s|$|»))`,
  'gu',
);
const AFTER = new RegExp(`(?<=[${L}»] ?[،؛؟])(?=[${L}«])`, 'gu');
/** Abbreviations («ه.ش») and addresses («سایت.ایران») are no ends of sentences. */
const AFTER_STOP = new RegExp(`(?<=[${L}]{2}\\.)(?=[${L}]{2})(?!ایران)`, 'gu');
const INSIDE = new RegExp(`(?<=[«(])[ ]+(?=[${L}])|(?<=[${L}۰-۹.!؟…])[ ]+(?=»)|(?<=[${L}])[ ]+(?=\\))`, 'gu');

/** «,», «;» and «?» after a Persian word. */
export function asciiPunctuation(text: string): CopyFinding[] {
  return every(text, ASCII, 'ascii-punctuation', (found) => PERSIAN[found] ?? found);
}

/** A space before a mark, none after it, one inside of «» or (). */
export function spacing(text: string): CopyFinding[] {
  const stops = every(text, AFTER_STOP, 'space-after-mark', () => ' ');
  return [
    ...every(text, BEFORE, 'space-before-mark', () => ''),
    ...every(text, AFTER, 'space-after-mark', () => ' '),
    ...stops.map((finding) => ({ ...finding, safe: false })),
    ...every(text, INSIDE, 'space-in-quotes', () => ''),
  ];
}

const DOTS = new RegExp(`(?<=[${L}۰-۹»؟!،][ ]?)(?<!\\.)\\.\\.\\.(?![./])|(?<![./])\\.\\.\\.(?=[ ]?[${L}])`, 'gu');

/** Exactly three dots beside a Persian word; «[...]», which marks an omission, is left. */
export function threeDots(text: string): CopyFinding[] {
  return every(text, DOTS, 'three-dots', () => '…');
}

function every(
  text: string,
  pattern: RegExp,
  rule: CopyFinding['rule'],
  put: (found: string) => string,
): CopyFinding[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
    const to = index + found.length;
    return { rule, edits: [{ from: index, to, put: put(found) }], shown: around(text, index, to), safe: true };
  });
}
