import type { Metadata } from 'next';
import { cache } from 'react';
import { archiveDate } from '@/app/archive/archive-date.ts';
import { ArchivePage, archiveMetadata } from '@/app/archive/archive-page.tsx';
import { listPage, type SearchParams } from '@/app/list.ts';
import { getArchiveMonth } from '@/lib/archive/stretch.ts';

type Props = { params: Promise<{ year: string; month: string }>; searchParams: SearchParams };

const read = cache(async (params: Props['params'], searchParams: SearchParams) => {
  const { year, month } = await params;
  const { date, address } = await archiveDate([year, month], searchParams);
  const list = await listPage(address, searchParams, (page) => getArchiveMonth({ month: 1, ...date }, page));
  return { address, list };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return archiveMetadata(await read(params, searchParams));
}

export default async function ArchiveMonthPage({ params, searchParams }: Props) {
  return <ArchivePage {...(await read(params, searchParams))} />;
}
