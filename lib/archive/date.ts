import { isValidJalali } from '../persian/calendar.ts';
import { toLatinDigits } from '../persian/digits.ts';
import { archiveDateAddress, decodePart } from '../site/addresses.ts';

/** What an address of the archive names: a year, a month or a day. */
export type ArchiveDate = { year: number; month?: number; day?: number };

/**
 * Reads the parts of an address below `/archive`, in any digits and with or without leading zeros; `address` is the one
 * right spelling. Undefined for what is no date of the Solar Hijri calendar (1402/12/30, month 13).
 */
export function readArchiveDate(parts: readonly string[]): { date: ArchiveDate; address: string } | undefined {
  const plain = parts.map((part) => toLatinDigits(decodePart(part)));
  if (!plain.every((part, place) => (place === 0 ? /^\d{4}$/ : /^\d{1,2}$/).test(part))) return undefined;
  const [year = 0, month, day] = plain.map(Number);
  if (!isValidJalali({ year, month: month ?? 1, day: day ?? 1 })) return undefined;
  const date = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  return { date, address: archiveDateAddress(date) };
}
