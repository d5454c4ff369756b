import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import { getListPage } from '@/lib/articles/lists.ts';
import { archiveAddress, latestAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { searchParams: SearchParams };

export default async function LatestPage({ searchParams }: Props) {
  const list = await listPage(latestAddress, searchParams, getListPage);
  return (
    <>
      <Head {...listHead(words.latest, undefined, latestAddress, list)} />
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
