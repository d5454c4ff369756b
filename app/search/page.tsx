import { redirect } from 'next/navigation';
import { listHead, listPage, type SearchParams } from '@/app/list.ts';
import { Breadcrumb } from '@/components/Breadcrumb.tsx';
import { Head } from '@/components/Head.tsx';
import { LiteOffer } from '@/components/LiteOffer.tsx';
import { PageHeading } from '@/components/PageHeading.tsx';
import { Rail } from '@/components/Rail.tsx';
import { SearchForm } from '@/components/SearchForm.tsx';
import { SearchResults } from '@/components/SearchResults.tsx';
import { getAuthorNames } from '@/lib/authors/authors.ts';
import { findByCode, getSearch } from '@/lib/search/search.ts';
import { getSections } from '@/lib/sections/sections.ts';
import { SEARCH_PARAMETERS, type SearchAsked, searchAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = { searchParams: SearchParams };

/** Search: results for readers, not for search engines. */
export default async function SearchPage({ searchParams }: Props) {
  const asked = askedOf(await searchParams);
  const article = await findByCode(asked);
  // Not for ever: the code may be withdrawn, and the words stay a search.
  if (article) redirect(article);
  const view = await listPage(searchAddress(asked), searchParams, (page) => getSearch(asked, page));
  const { q } = view.asked;
  const { title } = listHead(q ? words.searchTitle(q) : words.search, undefined, '', view);
  const [sections, names] = await Promise.all([getSections(), getAuthorNames()]);
  const authors = names.map(({ slug, name }) => ({ slug, title: name }));
  return (
    <>
      <Head title={title} robots="noindex" />
      <LiteOffer of={searchAddress(view.asked)} />
      <Breadcrumb />
      <PageHeading title={words.search} />
      <div className="grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex flex-col gap-6">
          <SearchForm asked={view.asked} badDates={view.badDates} sections={sections} authors={authors} />
          <SearchResults view={view} />
        </div>
        <Rail />
      </div>
    </>
  );
}

/** Of a parameter that is given twice the first counts. */
function askedOf(given: Awaited<SearchParams>): SearchAsked {
  return Object.fromEntries(
    SEARCH_PARAMETERS.flatMap((name) =>
      [given[name]]
        .flat()
        .flatMap((value) => (value ? [[name, value]] : []))
        .slice(0, 1),
    ),
  );
}
