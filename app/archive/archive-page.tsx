import { listHead } from '@/app/list.ts';
import { ArchiveNeighbours } from '@/components/ArchiveNeighbours.tsx';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { MonthCalendarTable } from '@/components/MonthCalendarTable.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { StoryList } from '@/components/StoryList.tsx';
import type { ArchiveList } from '@/lib/archive/stretch.ts';
import { archiveAddress, pageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { list: ArchiveList; address: string; day?: number };

/**
 * The page of a month, with its calendar over the list, or of a day, with the calendar beside it; one without news is
 * no search result.
 */
export function ArchivePage({ list, address, day }: Props) {
  const trail = [{ title: words.archive, href: archiveAddress }];
  const { title, href } = list.calendar;
  return (
    <>
      <Head
        {...listHead(words.archiveOf(list.title), undefined, address, list)}
        {...(list.total === 0 && { robots: 'noindex' })}
      />
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
