import { toPersianDigits } from '../digits.ts';
import { NOT_VERBS, VERB_FORMS } from './verbs.ts';
import { ADJECTIVES, BEFORE_NO_ENDING, COMPOUNDS, DOUBLED, SPACED_COMPOUNDS } from './words.ts';

/** What every rule is called, and whether its suggestion can be applied without asking. */
export const RULES = {
  'arabic-letter': { title: 'ي ى ك عربی', safe: true },
  'verb-sign': { title: '«می» و «نمی» با نیم‌فاصله', safe: true },
  plural: { title: '«ها» با نیم‌فاصله', safe: true },
  comparison: { title: '«تر» و «ترین» با نیم‌فاصله', safe: true },
  compound: { title: 'واژهٔ مرکب بی نیم‌فاصله', safe: true },
  'space-before': { title: 'فاصله پیش از نشانه', safe: true },
  'space-after': { title: 'نبودن فاصله پس از نشانه', safe: true },
  'ascii-punctuation': { title: 'نشانهٔ لاتین در متن فارسی', safe: true },
  quotes: { title: 'گیومهٔ لاتین', safe: true },
  ellipsis: { title: 'سه نقطهٔ جدا', safe: true },
  digits: { title: 'رقم لاتین یا عربی', safe: true },
  'doubled-word': { title: 'واژهٔ تکراری', safe: false },
} as const;
export type RuleName = keyof typeof RULES;

/** A suggestion for a stretch of text, by UTF-16 units. */
export type Edit = { from: number; to: number; put: string; rule: RuleName };

type Rule = (text: string) => Edit[];

const FA = '\\u0621-\\u063A\\u0641-\\u064A\\u066E-\\u06D3\\u06D5\\u200C\\u064B-\\u0652\\u0654';
const LETTER = `[${FA}]`;
/** Neither side is within a word. */
const word = (inner: string, flags = 'gu') =>
  new RegExp(`(?<![${FA}\\p{L}\\p{N}])${inner}(?![${FA}\\p{L}\\p{N}])`, flags);

function each(
  text: string,
  pattern: RegExp,
  make: (match: RegExpExecArray) => Omit<Edit, 'rule'> | undefined,
  rule: RuleName,
) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const edit = make(match as RegExpExecArray);
    return edit ? [{ ...edit, rule }] : [];
  });
}

const replaceAll = (match: RegExpExecArray, put: string) => ({
  from: match.index,
  to: match.index + match[0].length,
  put,
});

/** Letters and marks that only Arabic has: a word with one of them is quoted, not misspelt. */
const ARABIC_WORD = /[ةإٱ\u064C\u064D\u0670]|^(?:ال|أ)/u;
/** The same of the words around it. */
const ARABIC_TEXT = /[ٱ\u064C\u064D﴾﴿]/u;

const arabicLetters: Rule = (text) =>
  ARABIC_TEXT.test(text)
    ? []
    : each(
        text,
        new RegExp(`${LETTER}+`, 'gu'),
        (match) => {
          const [run] = match;
          if (!/[يىك]/u.test(run) || ARABIC_WORD.test(run)) return undefined;
          return replaceAll(match, run.replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک'));
        },
        'arabic-letter',
      );

const verbSigns: Rule = (text) => [
  ...each(
    text,
    word(`(ن?می) (${LETTER}+)`),
    (match) => (VERB_FORMS.has(match[2] ?? '') ? replaceAll(match, `${match[1]}\u200c${match[2]}`) : undefined),
    'verb-sign',
  ),
  ...each(
    text,
    word(`(ن?می)(${LETTER}{2,})`),
    (match) => {
      const [whole, sign, form = ''] = match;
      if (form.startsWith('\u200c') || NOT_VERBS.has(whole) || !VERB_FORMS.has(form)) return undefined;
      return replaceAll(match, `${sign}\u200c${form}`);
    },
    'verb-sign',
  ),
];

const plurals: Rule = (text) =>
  each(
    text,
    word(`(${LETTER}{2,}) (ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)`),
    (match) => (takesPlural(match[1] ?? '') ? replaceAll(match, `${match[1]}\u200c${match[2]}`) : undefined),
    'plural',
  );

/** No plural follows a verb: «دیر نکنی ها» is a warning. */
function takesPlural(noun: string): boolean {
  return !BEFORE_NO_ENDING.has(noun) && !/^ن?می\u200c/u.test(noun) && !VERB_FORMS.has(noun.replace(/^[نب]/u, ''));
}

const comparisons: Rule = (text) =>
  each(
    text,
    word(`(${LETTER}{2,}) (تر|ترین|تری)`),
    (match) => (ADJECTIVES.has(match[1] ?? '') ? replaceAll(match, `${match[1]}\u200c${match[2]}`) : undefined),
    'comparison',
  );

const compounds: Rule = (text) => [
  ...each(
    text,
    new RegExp(`${LETTER}+`, 'gu'),
    (match) => {
      const right = COMPOUNDS.get(match[0]);
      return right ? replaceAll(match, right) : undefined;
    },
    'compound',
  ),
  ...[...SPACED_COMPOUNDS].flatMap(([wrong, right]) =>
    each(text, word(wrong), (match) => replaceAll(match, right), 'compound'),
  ),
];

const spaces: Rule = (text) => [
  // «(» and an opening quotation mark stand before what they open.
  ...each(
    text,
    new RegExp(`(?<=[${FA}۰-۹»)]) +(?=[،؛؟]|[.!:](?:\\s|$)|[»)](?![${FA}\\p{L}]))`, 'gu'),
    (match) => replaceAll(match, ''),
    'space-before',
  ),
  ...each(text, /(?<=«) +(?=\S)/gu, (match) => replaceAll(match, ''), 'space-before'),
  ...each(
    text,
    new RegExp(`(?<=[${FA}»)][،؛؟])(?=[${FA}«(])`, 'gu'),
    ({ index }) => ({ from: index, to: index, put: ' ' }),
    'space-after',
  ),
];

const punctuation: Rule = (text) =>
  each(
    text,
    new RegExp(`(?<=[${FA}»)]) ?[,;?](?=\\s|$|[»)${FA}])`, 'gu'),
    (match) => {
      const mark = { ',': '،', ';': '؛', '?': '؟' }[match[0].trim()] ?? match[0];
      const next = text[match.index + match[0].length];
      return replaceAll(match, next && new RegExp(LETTER, 'u').test(next) ? `${mark} ` : mark);
    },
    'ascii-punctuation',
  );

const quotes: Rule = (text) => {
  const marks = [...text.matchAll(/"/gu)];
  // An odd mark, or inches: who is to say which one opens?
  if (marks.length % 2 !== 0) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    const [open, close] = [marks[at]?.index ?? 0, marks[at + 1]?.index ?? 0];
    const inner = text.slice(open + 1, close);
    const stands = /(^|[\s(،:])$/u.test(text.slice(0, open)) && /^($|[\s.،؛:؟!)])/u.test(text.slice(close + 1));
    if (
      !stands ||
      inner !== inner.trim() ||
      isQuoted(text.slice(0, open)) ||
      !new RegExp(LETTER, 'u').test(inner) ||
      /[«»]/u.test(inner)
    )
      continue;
    edits.push({ from: open, to: open + 1, put: '«', rule: 'quotes' });
    edits.push({ from: close, to: close + 1, put: '»', rule: 'quotes' });
  }
  return edits;
};

/** Whether a quotation is open at the end of a text: marks within it are the inner ones. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('«') > before.lastIndexOf('»');
}

const ellipses: Rule = (text) =>
  each(
    text,
    new RegExp(`(?<=[${FA}»)؟!،] ?)(?<!\\.)\\.{3}(?!\\.)`, 'gu'),
    (match) => replaceAll(match, '…'),
    'ellipsis',
  );

/** A number by itself: no version, no date, no code, nothing with a letter in it. */
const NUMBER =
  /(?<![\p{L}\p{N}.,:/_+#@-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(?![\p{L}\p{N}_+#@-]|[.,:/][\p{L}\p{N}])/gu;
/** What is no quantity: a code, a version, a telephone's number. They are read digit by digit, and copied. */
const NAMED_BEFORE = /(?:کد|شناسه|شمارهٔ?|نسخهٔ?|خطای?|تلفن|مدل|ویندوز|اندروید|پلاک|ردیف)\s+$/u;
const LONGEST_QUANTITY = 6;
const LATIN_BEFORE = /\p{Script=Latin}[\p{L}\p{N}.,)-]*\s+$/u;
const LATIN_AFTER = /^\s+\p{Script=Latin}/u;

const digits: Rule = (text) => [
  ...each(text, /[٠-٩]+/gu, (match) => replaceAll(match, toPersianDigits(match[0])), 'digits'),
  ...(new RegExp(LETTER, 'u').test(text)
    ? each(
        text,
        NUMBER,
        (match) => {
          const [number] = match;
          const [before, after] = [text.slice(0, match.index), text.slice(match.index + number.length)];
          if (LATIN_BEFORE.test(before) || LATIN_AFTER.test(after) || NAMED_BEFORE.test(before)) return undefined;
          const whole = number.replace(/,/g, '');
          if (/^0\d/.test(whole) || after.startsWith('"') || (whole === number && whole.length >= LONGEST_QUANTITY))
            return undefined;
          return replaceAll(match, toPersianDigits(number.replaceAll(',', '٬').replace('.', '٫')));
        },
        'digits',
      )
    : []),
];

const doubledWords: Rule = (text) =>
  each(
    text,
    word(`(${LETTER}{2,}) \\1`),
    (match) => (DOUBLED.has(match[1] ?? '') ? undefined : replaceAll(match, match[1] ?? '')),
    'doubled-word',
  );

/** In the order in which they are applied where two of them meet. */
export const ALL_RULES: readonly Rule[] = [
  arabicLetters,
  verbSigns,
  compounds,
  plurals,
  comparisons,
  punctuation,
  spaces,
  quotes,
  ellipses,
  digits,
  doubledWords,
];
