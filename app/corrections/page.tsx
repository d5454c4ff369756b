import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { CorrectionList } from '@/components/CorrectionList.tsx';
import { Head } from '@/components/Head.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { getCorrectionsPage } from '@/lib/articles/corrections.ts';
import { correctionsAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { searchParams: SearchParams };

export default async function CorrectionsPage({ searchParams }: Props) {
  const list = await listPage(correctionsAddress, searchParams, getCorrectionsPage);
  return (
    <>
      <Head {...listHead(words.corrections, words.correctionsText, correctionsAddress, list)} />
      <Breadcrumb />
      <PageHeading title={words.corrections} description={words.correctionsText} list={list} />
      <CorrectionList list={list} />
    </>
  );
}
