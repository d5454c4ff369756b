import { Temporal } from 'temporal-polyfill';
import { type CalendarDay, jalaliMonthLength, toGregorian, toJalali } from './calendar.ts';
import { NEWSROOM_TIME_ZONE } from './format.ts';

/** A month of the Solar Hijri calendar, from 1. */
export type JalaliMonth = { year: number; month: number };

/** The first instant of a Jalali day in Tehran, which is 01:00 where the clock skipped midnight; the day must exist. */
export function startOfJalaliDay(day: CalendarDay): Date {
  return new Date(Temporal.PlainDate.from(toGregorian(day)).toZonedDateTime(NEWSROOM_TIME_ZONE).epochMilliseconds);
}

/** The Jalali day after one. */
export function jalaliDayAfter(day: CalendarDay): CalendarDay {
  return toJalali(Temporal.PlainDate.from(toGregorian(day)).add({ days: 1 }));
}

/** The month so many months later, or earlier when negative. */
export function jalaliMonthsLater({ year, month }: JalaliMonth, months: number): JalaliMonth {
  const all = year * 12 + month - 1 + months;
  return { year: Math.floor(all / 12), month: (all % 12) + 1 };
}

/** Every day of a month, in order. */
export function daysOfMonth({ year, month }: JalaliMonth): CalendarDay[] {
  return Array.from({ length: jalaliMonthLength(year, month) }, (_, index) => ({ year, month, day: index + 1 }));
}

/** A month as a calendar shows it: weeks from Saturday to Friday; undefined for days of its neighbours. */
export function weeksOfMonth(month: JalaliMonth): (CalendarDay | undefined)[][] {
  const days = daysOfMonth(month);
  const first = toGregorian({ ...month, day: 1 });
  const before = weekdayFromSaturday(first);
  const cells = [...Array<undefined>(before).fill(undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return weeks.map((week) => [...week, ...Array<undefined>(7 - week.length).fill(undefined)]);
}

/** Days since Saturday: 0 to 6. */
function weekdayFromSaturday({ year, month, day }: CalendarDay): number {
  return (Temporal.PlainDate.from({ year, month, day }).dayOfWeek + 1) % 7;
}
