import { Temporal } from 'temporal-polyfill';
import { type CalendarDay, isValidGregorian, isValidJalali, jalaliMonthLength, toGregorian } from './calendar.ts';
import { toLatinDigits, toPersianDigits } from './digits.ts';

/** A date that an editor wrote: the instant it names, or why it names none. */
export type ParsedMoment =
  | { ok: true; instant: Date; hasTime: boolean }
  | { ok: false; reason: string; nearest?: string };

/** A year below this is a Jalali one. */
const FIRST_GREGORIAN_YEAR = 1700;
/** Calendars are known to agree for centuries after this; nothing is published then. */
const LAST_GREGORIAN_YEAR = 2999;

const DATE = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/;
const TIME = /^(?:[T\s،,-]+|\s*ساعت\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?/;
const OFFSET = /^\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** What an editor may write, for messages. */
export const MOMENT_FORMS = '۱۴۰۲/۰۹/۲۹ ۱۵:۴۷, 1402/09/29, 2023-12-20 15:47 or 2023-12-20T15:47:00+03:30';

/**
 * Reads a date with or without a time: Jalali (year below 1700) or Gregorian, in Persian, Arabic-Indic or Latin
 * digits; ISO 8601 with an offset too. Without an offset it is local time in `timeZone`; without a time it is
 * that day's first instant there, which is 01:00 on days when clocks skip midnight (2 Farvardin 1401 in
 * Tehran). A time that a clock change skips is moved on by the gap; one that occurs twice is the first.
 */
export function parseMoment(text: string, timeZone: string): ParsedMoment {
  let rest = toLatinDigits(text).trim();
  const date = DATE.exec(rest);
  if (!date) return { ok: false, reason: 'is not a date' };
  const day = { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) };
  const jalali = day.year < FIRST_GREGORIAN_YEAR;
  if (day.year > LAST_GREGORIAN_YEAR) return { ok: false, reason: `has a year after ${LAST_GREGORIAN_YEAR}` };
  rest = rest.slice(date[0].length);
  const time = TIME.exec(rest);
  if (time) rest = rest.slice(time[0].length);
  const offset = OFFSET.exec(rest);
  if (offset && time) rest = '';
  if (rest.trim()) return { ok: false, reason: `is not a date: «${rest.trim()}» is left over` };

  if (!(jalali ? isValidJalali(day) : isValidGregorian(day))) {
    const calendar = jalali ? 'the Jalali calendar' : 'the Gregorian calendar';
    return { ok: false, reason: `is a day that does not exist in ${calendar}`, nearest: nearestDay(day, jalali, text) };
  }
  const [hour, minute, second] = [Number(time?.[1] ?? 0), Number(time?.[2] ?? 0), Number(time?.[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59)
    return { ok: false, reason: 'has a time that does not exist (00:00 to 23:59)' };

  const gregorian = Temporal.PlainDate.from(jalali ? toGregorian(day) : day);
  const wall = { hour, minute, second };
  const zoned = offset
    ? Temporal.PlainDateTime.from({ ...plain(gregorian), ...wall }).toZonedDateTime(offsetZone(offset[1] ?? 'Z'))
    : time
      ? gregorian.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(wall) })
      : gregorian.toZonedDateTime(timeZone);
  return { ok: true, instant: new Date(zoned.epochMilliseconds), hasTime: Boolean(time) };
}

function plain({ year, month, day }: Temporal.PlainDate): CalendarDay {
  return { year, month, day };
}

function offsetZone(offset: string): string {
  return /^z$/i.test(offset) ? 'UTC' : offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
}

function nearestDay({ year, month, day }: CalendarDay, jalali: boolean, original: string): string {
  const inYear = Math.min(Math.max(month, 1), 12);
  const length = jalali ? jalaliMonthLength(year, inYear) : new Date(Date.UTC(year, inYear, 0)).getUTCDate();
  const inMonth = Math.min(Math.max(day, 1), length);
  const [mm, dd] = [inYear, inMonth].map((part) => String(part).padStart(2, '0'));
  const separator = original.includes('-') ? '-' : '/';
  const nearest = [year, mm, dd].join(separator);
  return /[۰-۹٠-٩]/.test(original) ? toPersianDigits(nearest) : nearest;
}
