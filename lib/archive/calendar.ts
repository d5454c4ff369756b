import type { CalendarDay } from '../persian/calendar.ts';
import { daysOfMonth, type JalaliMonth, jalaliMonthsLater, startOfJalaliDay, weeksOfMonth } from '../persian/days.ts';
import { formatJalaliMonth, JALALI_MONTHS } from '../persian/format.ts';
import { archiveDateAddress } from '../site/addresses.ts';
import { countBetween } from './counts.ts';

/** A day of a calendar; only one with news has an address. */
export type CalendarCell = { day: number; count: number; href?: string };

/** A month whose days say how much news they have: weeks from Saturday to Friday. */
export type MonthCalendar = {
  title: string;
  monthName: string;
  href: string;
  weeks: (CalendarCell | undefined)[][];
};

/** From the month's first instant to that of the next one. */
export function boundsOfMonth(month: JalaliMonth): [Date, Date] {
  return [startOfJalaliDay({ ...month, day: 1 }), startOfJalaliDay({ ...jalaliMonthsLater(month, 1), day: 1 })];
}

/** The calendar of a month, with the news that is live at `at`. */
export async function getMonthCalendar(month: JalaliMonth, at: Date): Promise<MonthCalendar> {
  const bounds = [...daysOfMonth(month).map(startOfJalaliDay), boundsOfMonth(month)[1]];
  const counts = await countBetween(bounds, at);
  const cell = (date: CalendarDay): CalendarCell => {
    const count = counts[date.day - 1] ?? 0;
    return { day: date.day, count, ...(count > 0 && { href: archiveDateAddress(date) }) };
  };
  return {
    title: formatJalaliMonth(month),
    monthName: JALALI_MONTHS[month.month - 1] ?? '',
    href: archiveDateAddress(month),
    weeks: weeksOfMonth(month).map((week) => week.map((date) => date && cell(date))),
  };
}
