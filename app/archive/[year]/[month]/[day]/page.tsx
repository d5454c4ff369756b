import { archiveDate } from '@/app/archive/archive-date.ts';
import { ArchivePage } from '@/app/archive/archive-page.tsx';
import { listPage, type SearchParams } from '@/app/list.ts';
import { getArchiveDay } from '@/lib/archive/stretch.ts';

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: SearchParams };

export default async function ArchiveDayPage({ params, searchParams }: Props) {
  const { year, month, day } = await params;
  const { date, address } = await archiveDate([year, month, day], searchParams);
  const full = { month: 1, day: 1, ...date };
  const list = await listPage(address, searchParams, (page) => getArchiveDay(full, page));
  return <ArchivePage list={list} address={address} day={full.day} />;
}
