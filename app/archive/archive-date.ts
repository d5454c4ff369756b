import { permanentRedirect } from 'next/navigation';
import type { SearchParams } from '@/app/list.ts';
import { missing } from '@/app/missing.ts';
import { type ArchiveDate, readArchiveDate } from '@/lib/archive/date.ts';

/** The date in an address of the archive. Another spelling has the right one's address (308); what is no date is 404. */
export async function archiveDate(
  parts: readonly string[],
  searchParams?: SearchParams,
): Promise<{ date: ArchiveDate; address: string }> {
  const asked = `/archive/${parts.join('/')}`;
  const read = readArchiveDate(parts);
  if (!read) return missing(asked);
  if (read.address === asked) return read;
  const page = (await searchParams)?.page;
  permanentRedirect(typeof page === 'string' ? `${read.address}?page=${encodeURIComponent(page)}` : read.address);
}
