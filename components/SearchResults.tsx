import { formatCount } from '@/lib/persian/digits.ts';
import type { Place, SearchView } from '@/lib/search/search.ts';
import { searchAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { Highlighted } from './Highlighted.tsx';
import { Pagination } from './Pagination.tsx';
import { SearchTips } from './SearchTips.tsx';
import { StoryRow } from './StoryRow.tsx';

/** What a search found, and what to try when it found nothing. */
export function SearchResults({ view }: { view: SearchView }) {
  const { asked, isAsked, isShortened, isMore, total, page, pages, results, places, suggestion } = view;
  if (!isAsked) return <SearchTips />;
  const count = (isMore ? words.searchCountMore : words.searchCount)(formatCount(total));
  return (
    <div>
      <p role="status" className="pb-4 text-small text-soft">
        {isShortened && <span className="block text-alert">{words.searchShortened}</span>}
        {total > 0 ? count : words.searchNothing}
      </p>
      {suggestion && (
        <p className="pb-6 text-h4">
          {words.searchMeant}
          <a href={searchAddress(suggestion)} className="font-bold text-accent underline underline-offset-8">
            <bdi>{suggestion.q}</bdi>
          </a>
        </p>
      )}
      <Places places={places} />
      {total === 0 && places.length > 0 ? (
        <SearchTips />
      ) : total === 0 ? (
        <Nothing asked={asked} />
      ) : (
        <ol start={(page - 1) * 20 + 1}>
          {results.map((result) => (
            <li key={result.article.code}>
              <StoryRow
                article={result.article}
                title={<Highlighted pieces={result.title} />}
                text={<Highlighted pieces={result.text} />}
              />
            </li>
          ))}
        </ol>
      )}
      {page === pages && results.length > 0 && total > pages * results.length && (
        <p className="border-t border-line py-5 text-small text-soft">
          {words.searchFirst(formatCount((page - 1) * 20 + results.length))}
        </p>
      )}
      <Pagination list={view} address={searchAddress(asked)} before={words.previousPage} after={words.nextPage} />
    </div>
  );
}

function Places({ places }: { places: readonly Place[] }) {
  return places.map(({ kind, name, href }) => (
    <p key={href} className="pb-6 text-h4">
      <span className="text-soft">{words.searchPlaces[kind]}</span>{' '}
      <a href={href} className="font-bold text-accent underline underline-offset-8">
        <bdi>{name}</bdi>
      </a>
    </p>
  ));
}

function Nothing({ asked: { q, ...filters } }: Pick<SearchView, 'asked'>) {
  return (
    <div className="flex flex-col gap-6">
      <p>
        {words.searchNothingText}
        {q && Object.keys(filters).length > 0 && (
          <a href={searchAddress({ q })} className="ms-2 font-bold text-accent">
            {words.searchWithout}
          </a>
        )}
      </p>
      <SearchTips />
    </div>
  );
}
