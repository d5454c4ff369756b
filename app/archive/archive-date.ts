import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/missing.ts';
import { type ArchiveDate, readArchiveDate } from '@/lib/archive/date.ts';

/** The date in an address of the archive. Another spelling has the right one's address (308); what is no date is 404. */
export function archiveDate(parts: readonly string[]): { date: ArchiveDate; address: string } | Promise<never> {
  const asked = `/archive/${parts.join('/')}`;
  const read = readArchiveDate(parts);
  if (!read) return missing(asked);
  if (read.address !== asked) permanentRedirect(read.address);
  return read;
}
