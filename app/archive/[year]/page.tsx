import { permanentRedirect } from 'next/navigation';
import { archiveDate } from '@/app/archive/archive-date.ts';
import { missing } from '@/app/missing.ts';
import { getArchive } from '@/lib/archive/archive.ts';
import { archiveAddress } from '@/lib/site/addresses.ts';

type Props = { params: Promise<{ year: string }> };

/** A year is a part of the archive's first page. */
export default async function ArchiveYearPage({ params }: Props) {
  const { date, address } = await archiveDate([(await params).year]);
  const years = await getArchive();
  if (!years.some(({ year }) => year === date.year)) return missing(address);
  permanentRedirect(`${archiveAddress}#${date.year}`);
}
