import { toLatinDigits } from '../persian/digits.ts';
import { JALALI_MONTHS } from '../persian/format.ts';
import { parseMoment } from '../persian/moment.ts';

/** Gregorian months as Persian newsrooms spell them. */
const GREGORIAN: readonly (readonly string[])[] = [
  ['ژانویه', 'january', 'jan'],
  ['فوریه', 'february', 'feb'],
  ['مارس', 'march', 'mar'],
  ['آوریل', 'april', 'apr'],
  ['مه', 'می', 'may'],
  ['ژوئن', 'june', 'jun'],
  ['ژوئیه', 'جولای', 'july', 'jul'],
  ['اوت', 'آگوست', 'august', 'aug'],
  ['سپتامبر', 'september', 'sep'],
  ['اکتبر', 'october', 'oct'],
  ['نوامبر', 'november', 'nov'],
  ['دسامبر', 'december', 'dec'],
];
const MONTHS = new Map([
  ...JALALI_MONTHS.map((name, index) => [name, index + 1] as const),
  ...GREGORIAN.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ['امرداد', 5] as const,
]);
const NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');

const TIME = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?!\d)/;
const NUMERIC = /(?<!\d)(1[34]\d{2}|20\d{2})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;
const NAMED = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${NAMES})\\s+(?:ماه\\s+)?(1[34]\\d{2}|20\\d{2})(?!\\d)`, 'i');

/**
 * The first date with or without a time in a line, in the many forms of date lines: «۱۵:۴۷ - ۲۹ آذر ۱۴۰۲ - 2023
 * December 20», «چهارشنبه ۲۹ آذر ۱۴۰۲ ساعت ۱۵:۴۷», «۱۴۰۲/۰۹/۲۹ ۱۵:۴۷», «۲۰ دسامبر ۲۰۲۳»; any digits. Tehran time.
 */
export function dateIn(line: string): Date | undefined {
  const text = toLatinDigits(line.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u200c/g, ' ');
  const named = NAMED.exec(text);
  const numeric = NUMERIC.exec(text);
  const first = named && (!numeric || named.index < numeric.index) ? named : numeric;
  if (!first) return undefined;
  const [year, month, day] =
    first === named
      ? [named[3], MONTHS.get((named[2] ?? '').toLowerCase()), named[1]]
      : [numeric?.[1], numeric?.[2], numeric?.[3]];
  // A time may stand on either side of the date.
  const time = TIME.exec(text.replace(first[0], ' '));
  const moment = parseMoment(`${year}/${month}/${day}${time ? ` ${time[1]}:${time[2]}` : ''}`, 'Asia/Tehran');
  return moment.ok ? moment.instant : undefined;
}
