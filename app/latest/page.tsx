import type { Metadata } from 'next';
import { cache } from 'react';
import { listMetadata, listPage, type SearchParams } from '@/app/list.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import { getListPage } from '@/lib/articles/lists.ts';
import { archiveAddress, latestAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { searchParams: SearchParams };

const read = cache((searchParams: SearchParams) => listPage(latestAddress, searchParams, getListPage));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata(words.latest, undefined, latestAddress, await read(searchParams));
}

export default async function LatestPage({ searchParams }: Props) {
  const list = await read(searchParams);
  return (
    <>
      <LiteOffer of={latestAddress} />
      <Breadcrumb />
      <PageHeading title={words.latest} list={list} />
      <StoryList
        list={list}
        address={latestAddress}
        withLatest={false}
        after={
          <p className="mt-5 text-small">
            <a href={archiveAddress} className="font-bold text-accent">
              {words.archiveLink}
            </a>
          </p>
        }
      />
    </>
  );
}
