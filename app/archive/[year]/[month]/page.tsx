import { archiveDate } from '@/app/archive/archive-date.ts';
import { ArchivePage } from '@/app/archive/archive-page.tsx';
import { listPage, type SearchParams } from '@/app/list.ts';
import { getArchiveMonth } from '@/lib/archive/stretch.ts';

type Props = { params: Promise<{ year: string; month: string }>; searchParams: SearchParams };

export default async function ArchiveMonthPage({ params, searchParams }: Props) {
  const { year, month } = await params;
  const { date, address } = await archiveDate([year, month], searchParams);
  const list = await listPage(address, searchParams, (page) => getArchiveMonth({ month: 1, ...date }, page));
  return <ArchivePage list={list} address={address} />;
}
