import type { ArticleCard } from '@/lib/articles/card.ts';
import { now } from '@/lib/clock.ts';
import { FRESH_LIMIT } from '@/lib/islands/headlines.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { latestAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

/**
 * Says on an open page that there are headlines which it was made without. An island, since only the reader's browser
 * knows how long a page has been open; without a script there is nothing to see.
 * @param known the page's ticker: it holds every live article down to the oldest of those that are not breaking news
 */
export function News({ known }: { known: ArticleCard[] }) {
  const since = known.findLast(({ breaking }) => !breaking)?.publishedAt ?? now();
  return (
    <peyk-news
      className="news print:hidden"
      data-label={words.freshNews}
      data-codes={known.map(({ code }) => code).join(' ')}
      data-since={since.toISOString()}
      data-list={latestAddress}
      data-one={words.freshOne}
      data-some={words.freshSome('0')}
      data-many={words.freshMany(formatCount(FRESH_LIMIT - 1))}
    >
      <p role="status">
        {/* biome-ignore lint/a11y/useAnchorContent lint/a11y/useValidAnchor: the island gives it both when there is news */}
        <a />
      </p>
      <button type="button" hidden aria-label={words.close}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 3 10 10M13 3 3 13" />
        </svg>
      </button>
    </peyk-news>
  );
}
