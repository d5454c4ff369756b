import type { Metadata } from 'next';
import { cache } from 'react';
import { listMetadata, listPage, type SearchParams } from '@/app/list.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { CorrectionList } from '@/components/CorrectionList.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getCorrectionsPage } from '@/lib/articles/corrections.ts';
import { correctionsAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { searchParams: SearchParams };

const read = cache((searchParams: SearchParams) => listPage(correctionsAddress, searchParams, getCorrectionsPage));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata(words.corrections, words.correctionsText, correctionsAddress, await read(searchParams));
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const list = await read(searchParams);
  return (
    <>
      <Breadcrumb />
      <PageHeading title={words.corrections} description={words.correctionsText} list={list} />
      <CorrectionList list={list} />
    </>
  );
}
