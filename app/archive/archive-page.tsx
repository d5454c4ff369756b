import type { Metadata } from 'next';
import { listMetadata } from '@/app/list.ts';
import { ArchiveNeighbours } from '@/components/ArchiveNeighbours.tsx';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { MonthCalendarTable } from '@/components/MonthCalendarTable.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import type { ArchiveList } from '@/lib/archive/stretch.ts';
import { archiveAddress, pageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

/** Title and canonical address of a month or day; one without news is no search result. */
export function archiveMetadata({ list, address }: { list: ArchiveList; address: string }): Metadata {
  const metadata = listMetadata(words.archiveOf(list.title), undefined, address, list);
  return list.total > 0 ? metadata : { ...metadata, robots: { index: false } };
}

type Props = { list: ArchiveList; address: string; day?: number };

/** The page of a month, with its calendar over the list, or of a day, with the calendar beside it. */
export function ArchivePage({ list, address, day }: Props) {
  const trail = [{ title: words.archive, href: archiveAddress }];
  const { title, href } = list.calendar;
  return (
    <>
      <LiteOffer of={pageAddress(address, list.page)} />
      <Breadcrumb links={day ? [...trail, { title, href }] : trail} />
      <PageHeading over={words.archive} title={list.title} list={list} />
      <StoryList
        list={list}
        address={address}
        nothing={words.archiveNothing}
        over={
          <>
            <ArchiveNeighbours previous={list.previous} next={list.next} />
            {!day && (
              <div className="mb-8">
                <MonthCalendarTable calendar={list.calendar} />
              </div>
            )}
          </>
        }
        beside={day && <MonthCalendarTable calendar={list.calendar} day={day} linked />}
      />
    </>
  );
}
