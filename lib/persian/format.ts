import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { toJalali } from './calendar.ts';
import { toPersianDigits } from './digits.ts';

/** All times that readers see are Tehran's, whatever the server's or the reader's zone. */
export const NEWSROOM_TIME_ZONE = 'Asia/Tehran';

export const JALALI_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;
const GREGORIAN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Monday is 1, as in ISO 8601 and Temporal. */
export const WEEKDAYS = ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه', 'یکشنبه'] as const;

type Local = { zoned: Temporal.ZonedDateTime; jalali: { year: number; month: number; day: number } };

// Pages say the same instants again and again: those of the newest articles, and the present one beside each.
const locals = new LRUCache<number, Local>({ max: 1000, memoMethod: read });

/** An instant in Tehran, to the second. */
function local(instant: Date): Local {
  return locals.memo(Math.floor(instant.getTime() / 1000));
}

function read(second: number): Local {
  const zoned = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(NEWSROOM_TIME_ZONE);
  return { zoned, jalali: toJalali(zoned) };
}

/** «۱۵:۴۷» */
export function formatTime(instant: Date): string {
  const { hour, minute } = local(instant).zoned;
  return toPersianDigits(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** «۲۹ آذر ۱۴۰۲» */
export function formatJalaliDate(instant: Date): string {
  const { jalali } = local(instant);
  return toPersianDigits(`${jalali.day} ${JALALI_MONTHS[jalali.month - 1]} ${jalali.year}`);
}

/** «آذر ۱۴۰۲» */
export function formatJalaliMonth({ year, month }: { year: number; month: number }): string {
  return toPersianDigits(`${JALALI_MONTHS[month - 1]} ${year}`);
}

/** «چهارشنبه ۲۹ آذر ۱۴۰۲»: built from parts, since Intl puts them in a wrong order. */
export function formatJalaliDay(instant: Date): string {
  return `${WEEKDAYS[local(instant).zoned.dayOfWeek - 1]} ${formatJalaliDate(instant)}`;
}

/** «۲۹ آذر ۱۴۰۲، ساعت ۱۵:۴۷» */
export function formatMoment(instant: Date): string {
  return `${formatJalaliDate(instant)}، ساعت ${formatTime(instant)}`;
}

/** «۲ روز و ۳ ساعت», «۱۰ دقیقه»: a length of time in its two largest units, rounded up to a minute. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  const units = [
    [Math.floor(minutes / 1440), 'روز'],
    [Math.floor((minutes % 1440) / 60), 'ساعت'],
    [minutes % 60, 'دقیقه'],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  const parts = units.slice(first, first + 2).filter(([count]) => count > 0);
  return parts.map(([count, unit]) => toPersianDigits(`${count} ${unit}`)).join(' و ');
}

/** "2023 December 20", the form of the date line; Latin, to be isolated in its own direction. */
export function formatGregorianDate(instant: Date): string {
  const { year, month, day } = local(instant).zoned;
  return `${year} ${GREGORIAN_MONTHS[month - 1]} ${day}`;
}

/** ISO 8601 with Tehran's offset of that instant, to the second: 2023-12-20T15:47:00+03:30 */
export function isoWithOffset(instant: Date): string {
  return local(instant).zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The Tehran day as Jalali numbers. */
export function jalaliDay(instant: Date): { year: number; month: number; day: number } {
  return local(instant).jalali;
}

const DAY_MS = 86_400_000;

/**
 * When, as briefly as a list needs it: the time for today, «دیروز ۱۵:۴۷» for yesterday, the day and month within
 * the year, else the whole date. Days are Tehran's.
 */
export function formatWhen(instant: Date, at: Date): string {
  const [then, present] = [local(instant), local(at)];
  const days = then.zoned.toPlainDate().until(present.zoned.toPlainDate(), { largestUnit: 'day' }).days;
  if (days === 0) return formatTime(instant);
  if (days === 1) return `دیروز ${formatTime(instant)}`;
  if (then.jalali.year === present.jalali.year) {
    return toPersianDigits(`${then.jalali.day} ${JALALI_MONTHS[then.jalali.month - 1]}`);
  }
  return formatJalaliDate(instant);
}

/** The first instant of a day in Tehran. */
export function startOfDay(instant: Date): Date {
  const day = local(instant).zoned.toPlainDate();
  return new Date(day.toZonedDateTime(NEWSROOM_TIME_ZONE).epochMilliseconds);
}

/** The first instant of the next day in Tehran. */
export function startOfNextDay(instant: Date): Date {
  const next = local(instant).zoned.toPlainDate().add({ days: 1 });
  return new Date(next.toZonedDateTime(NEWSROOM_TIME_ZONE).epochMilliseconds);
}

/** Whole days of Tehran's calendar from one instant to another; negative when the second is earlier. */
export function daysBetween(from: Date, to: Date): number {
  const [start, end] = [local(from).zoned.toPlainDate(), local(to).zoned.toPlainDate()];
  return start.until(end, { largestUnit: 'day' }).days;
}

/** «۳ ماه», «۲ سال», «۴۵ روز»: an age in the unit a reader would say it in. */
export function formatAge(from: Date, to: Date): string {
  const span = local(from).zoned.toPlainDate().until(local(to).zoned.toPlainDate(), { largestUnit: 'year' });
  if (span.years > 0) return `${toPersianDigits(span.years)} سال`;
  if (span.months > 0) return `${toPersianDigits(span.months)} ماه`;
  return `${toPersianDigits(Math.max(span.days, Math.floor((to.getTime() - from.getTime()) / DAY_MS)))} روز`;
}
