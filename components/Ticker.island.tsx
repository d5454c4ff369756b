import type { ArticleCard } from '@/lib/articles/card.ts';
import { words } from '@/lib/words.ts';

/** Characters that pass in a second: slow enough to read while they move. */
const CHARACTERS_A_SECOND = 9;

/**
 * The breaking-news ticker (اخبار فوری). Headlines move to the right, as Persian is read; CSS does it, and the
 * checkbox stops it without a script. An island, since a reader's pause should be remembered on the next page,
 * and an open page should hear of headlines newer than itself.
 */
export function Ticker({ articles }: { articles: ArticleCard[] }) {
  if (articles.length === 0) return null;
  const characters = articles.reduce((sum, { title }) => sum + title.length + 6, 0);
  const leave = Math.round(characters / CHARACTERS_A_SECOND);
  return (
    <peyk-ticker className="ticker mx-auto block max-w-page px-4 sm:px-6 print:hidden">
      <style>{`.ticker{--ticker-leave:${leave}s}`}</style>
      <section aria-label={words.ticker} className="flex h-11 items-center gap-3 border-b border-line">
        <p className="shrink-0 text-fine font-black text-alert">{words.ticker}</p>
        <label className="ticker-switch" title={words.tickerPause}>
          <input type="checkbox" className="ticker-pause" aria-label={words.tickerPause} />
          <svg viewBox="0 0 16 16" aria-hidden="true" className="ticker-icon-pause">
            <path d="M4 3h3v10H4zM9 3h3v10H9z" />
          </svg>
          <svg viewBox="0 0 16 16" aria-hidden="true" className="ticker-icon-play">
            <path d="M12.5 8 4.5 13V3z" />
          </svg>
        </label>
        <div className="ticker-window">
          <ul className="ticker-track">
            {articles.map(({ code, href, title, breaking }) => (
              <li key={code}>
                <a href={href} className={breaking ? 'ticker-breaking' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </peyk-ticker>
  );
}
