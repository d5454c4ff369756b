import { type ArchiveDate, readArchiveDate } from '../archive/date.ts';
import { jalaliDayAfter, jalaliMonthsLater, startOfJalaliDay } from '../persian/days.ts';

/** Years from here on are Gregorian ones, as in content files. */
const FIRST_GREGORIAN_YEAR = 1700;

/**
 * The first instant of a Jalali day, month or year that somebody typed (۱۴۰۵/۰۸/۲۰, 1405-8, ۱۴۰۵, 14050820), and that of
 * the one after it; undefined for what is no date.
 */
export function readStretch(typed: string): { first: Date; after: Date } | undefined {
  const text = typed
    .trim()
    .replace(/^(\p{Nd}{4})(\p{Nd}{2})(\p{Nd}{2})?$/u, (_all, year, month, day) =>
      [year, month, day].filter(Boolean).join('/'),
    );
  const date = readArchiveDate(text.split(/\s*[/.٫\u060d-]\s*/))?.date;
  if (!date || date.year >= FIRST_GREGORIAN_YEAR) return undefined;
  const { year, month = 1, day = 1 } = date;
  return { first: startOfJalaliDay({ year, month, day }), after: startOfJalaliDay(next(date)) };
}

function next({ year, month, day }: ArchiveDate) {
  if (month !== undefined && day !== undefined) return jalaliDayAfter({ year, month, day });
  if (month !== undefined) return { ...jalaliMonthsLater({ year, month }, 1), day: 1 };
  return { year: year + 1, month: 1, day: 1 };
}
