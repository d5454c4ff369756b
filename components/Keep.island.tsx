import { savedAddress } from '@/lib/site/addresses.ts';
import { offlineWords } from '@/lib/words/offline.ts';

/**
 * Keeps an article in the reader's browser for later, without a network too. An island, since it is kept in the browser
 * and nowhere else; without a script there is nothing to see.
 * @param path the article's address
 */
export function Keep({ path }: { path: string }) {
  return (
    // Its script shows it, which may be before React looks at it, where Next's own server wakes the page.
    <peyk-keep
      suppressHydrationWarning
      className="keep print:hidden"
      data-path={path}
      data-saved={offlineWords.saved}
      hidden
    >
      <button type="button" className="pill" aria-pressed="false">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 1.5h8v13l-4-3.5-4 3.5z" />
        </svg>
        <span>{offlineWords.save}</span>
      </button>
      <a href={savedAddress} hidden>
        {offlineWords.savedList}
      </a>
      <span role="status" />
    </peyk-keep>
  );
}
