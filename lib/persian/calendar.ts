import * as jalaali from 'jalaali-js';

/** A day of some calendar; months and days count from 1. */
export type CalendarDay = { year: number; month: number; day: number };

/**
 * Whether a day exists in the Solar Hijri calendar: 31 days in months 1–6, 30 in 7–11, and 29 in Esfand, 30 in
 * leap years (1399, 1403, 1408, 1412 …, after Borkowski's table in jalaali-js).
 */
export function isValidJalali({ year, month, day }: CalendarDay): boolean {
  return year >= 1 && year <= 3177 && jalaali.isValidJalaaliDate(year, month, day);
}

/** Whether a day exists in the Gregorian calendar. */
export function isValidGregorian({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Length of a Jalali month in days: 29, 30 or 31. */
export function jalaliMonthLength(year: number, month: number): number {
  return jalaali.jalaaliMonthLength(year, month);
}

/** The Gregorian day of a Jalali one; the day must exist. */
export function toGregorian({ year, month, day }: CalendarDay): CalendarDay {
  const { gy, gm, gd } = jalaali.toGregorian(year, month, day);
  return { year: gy, month: gm, day: gd };
}

/** The Jalali day of a Gregorian one. */
export function toJalali({ year, month, day }: CalendarDay): CalendarDay {
  const { jy, jm, jd } = jalaali.toJalaali(year, month, day);
  return { year: jy, month: jm, day: jd };
}
