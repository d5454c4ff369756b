import type { ArticleCard } from '@/lib/articles/card.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { words } from '@/lib/words.ts';
import { block, timedHeadlines } from './stories.ts';

/** What is said for which status. */
export const liteDeadEnds = {
  404: { title: words.notFoundTitle, text: words.notFoundText },
  410: { title: words.goneTitle, text: words.goneText },
};

/** What an address without a page says in the lite edition; `full` is the same address in the full one. */
export function liteDeadEnd(status: keyof typeof liteDeadEnds, full: string, latest: readonly ArticleCard[]): Html {
  const { title, text } = liteDeadEnds[status];
  return html`<p class="kicker">${toPersianDigits(status)}</p><h1>${title}</h1><p class="lead">${text}</p>${
    status === 404 && html`<p class="plain"><a href="${full}">${liteWords.tryFull}</a></p>`
  }${latest.length > 0 && block('latest', words.latest, timedHeadlines(latest))}`;
}
