import type { Metadata } from 'next';
import { cache } from 'react';
import { archiveDate } from '@/app/archive/archive-date.ts';
import { ArchivePage, archiveMetadata } from '@/app/archive/archive-page.tsx';
import { listPage, type SearchParams } from '@/app/list.ts';
import { getArchiveDay } from '@/lib/archive/stretch.ts';

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: SearchParams };

const read = cache(async (params: Props['params'], searchParams: SearchParams) => {
  const { year, month, day } = await params;
  const { date, address } = await archiveDate([year, month, day], searchParams);
  const full = { month: 1, day: 1, ...date };
  const list = await listPage(address, searchParams, (page) => getArchiveDay(full, page));
  return { address, list, day: full.day };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return archiveMetadata(await read(params, searchParams));
}

export default async function ArchiveDayPage({ params, searchParams }: Props) {
  return <ArchivePage {...(await read(params, searchParams))} />;
}
