import { now } from '../clock.ts';
import { type JalaliMonth, jalaliMonthsLater, startOfJalaliDay } from '../persian/days.ts';
import { JALALI_MONTHS, jalaliDay } from '../persian/format.ts';
import { archiveDateAddress } from '../site/addresses.ts';
import { untilChange } from '../site/until-change.ts';
import { countBetween, firstPublication } from './counts.ts';

/** A month of the archive; only one with news has an address. */
export type ArchiveMonthCount = JalaliMonth & { title: string; count: number; href?: string };

export type ArchiveYear = { year: number; count: number; months: ArchiveMonthCount[] };

/** The years that have news, newest first, each with all its months. */
export function getArchive(): Promise<ArchiveYear[]> {
  return untilChange('archive', readArchive);
}

async function readArchive(): Promise<ArchiveYear[]> {
  const at = now();
  const first = await firstPublication(at);
  if (!first) return [];
  const [oldest, newest] = [jalaliDay(first).year, jalaliDay(at).year];
  const start = { year: oldest, month: 1 };
  const months = Array.from({ length: (newest - oldest + 1) * 12 }, (_, index) => jalaliMonthsLater(start, index));
  const bounds = [...months, { year: newest + 1, month: 1 }].map((month) => startOfJalaliDay({ ...month, day: 1 }));
  const counts = await countBetween(bounds, at);
  const counted = months.map(({ year, month }, place): ArchiveMonthCount => {
    const count = counts[place] ?? 0;
    const title = JALALI_MONTHS[month - 1] ?? '';
    return { year, month, title, count, ...(count > 0 && { href: archiveDateAddress({ year, month }) }) };
  });
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => {
    const own = counted.slice(index * 12, index * 12 + 12);
    return { year: oldest + index, count: own.reduce((sum, { count }) => sum + count, 0), months: own };
  });
  return years.filter(({ count }) => count > 0).reverse();
}
