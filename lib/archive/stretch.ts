import { type ArticleListPage, getListPage } from '../articles/lists.ts';
import { now } from '../clock.ts';
import type { CalendarDay } from '../persian/calendar.ts';
import { type JalaliMonth, jalaliDayAfter, startOfJalaliDay } from '../persian/days.ts';
import { formatJalaliDate, formatJalaliDay, formatJalaliMonth, jalaliDay } from '../persian/format.ts';
import { archiveDateAddress } from '../site/addresses.ts';
import { boundsOfMonth, getMonthCalendar, type MonthCalendar } from './calendar.ts';
import { firstPublication, neighbours } from './counts.ts';

export type ArchiveLink = { title: string; href: string };

/** A page of the news of a month or a day, the month's calendar, and the nearest ones before and after it with news. */
export type ArchiveList = ArticleListPage & {
  title: string;
  calendar: MonthCalendar;
  previous?: ArchiveLink;
  next?: ArchiveLink;
};

/** A page of a month's news; undefined beyond the last, and outside of the time from the first article to today. */
export function getArchiveMonth(month: JalaliMonth, page: number): Promise<ArchiveList | undefined> {
  const link = (instant: Date) => {
    const { year, month } = jalaliDay(instant);
    return { title: formatJalaliMonth({ year, month }), href: archiveDateAddress({ year, month }) };
  };
  return readStretch(boundsOfMonth(month), { title: formatJalaliMonth(month), month, link, page });
}

/** A page of a day's news; undefined as for months. */
export function getArchiveDay(day: CalendarDay, page: number): Promise<ArchiveList | undefined> {
  const link = (instant: Date) => ({
    title: formatJalaliDate(instant),
    href: archiveDateAddress(jalaliDay(instant)),
  });
  const bounds: [Date, Date] = [startOfJalaliDay(day), startOfJalaliDay(jalaliDayAfter(day))];
  return readStretch(bounds, { title: formatJalaliDay(bounds[0]), month: day, link, page });
}

type What = { title: string; month: JalaliMonth; link: (instant: Date) => ArchiveLink; page: number };

async function readStretch([from, to]: [Date, Date], { title, month, link, page }: What) {
  const at = now();
  const first = await firstPublication(at);
  if (!first || to <= first || from > at) return undefined;
  const [list, calendar, { before, after }] = await Promise.all([
    getListPage(page, { publishedAt: { gte: from, lt: to } }),
    getMonthCalendar({ year: month.year, month: month.month }, at),
    neighbours(from, to, at),
  ]);
  if (!list) return undefined;
  return { ...list, title, calendar, ...(before && { previous: link(before) }), ...(after && { next: link(after) }) };
}
