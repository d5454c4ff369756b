import { type Html, html } from '@/lib/html/html.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import type { Highlighted, SearchResult, SearchView } from '@/lib/search/search.ts';
import { searchAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';
import { litePagination } from './list.ts';
import { liteSearchForm } from './search-form.ts';
import { label, when } from './stories.ts';

/** A search in the lite edition: what was found, and what to try when nothing was. */
export function liteSearch(view: SearchView): Html {
  const { asked, isAsked, isShortened, isMore, total, results, places, suggestion } = view;
  const count = (isMore ? words.searchCountMore : words.searchCount)(formatCount(total));
  return html`<h1>${words.search}</h1>${liteSearchForm(words.search, asked)}${
    isAsked &&
    html`<p class="soft" role="status">${isShortened && `${words.searchShortened} `}${total > 0 ? count : words.searchNothing}</p>${
      suggestion &&
      html`<p class="plain">${words.searchMeant}<a href="${liteAddress(searchAddress(suggestion))}"><bdi>${suggestion.q}</bdi></a></p>`
    }${places.map(({ kind, name, href }) => html`<p class="plain">${words.searchPlaces[kind]} <a href="${liteAddress(href)}"><bdi>${name}</bdi></a></p>`)}${total > 0 ? html`<ol class="stories">${results.map(row)}</ol>` : html`<p>${words.searchNothingText}</p>`}${litePagination(
      view,
      searchAddress(asked),
      { before: words.previousPage, after: words.nextPage },
    )}`
  }${total === 0 && html`<p class="soft">${words.searchHint}</p>`}`;
}

function row({ article, title, text }: SearchResult): Html {
  return html`<li>${label(article)}<h2><a href="${liteAddress(article.href)}">${marked(title)}</a></h2><p class="soft">${marked(text)} ${when(article.publishedAt)}</p>`;
}

function marked(pieces: Highlighted): Html[] {
  return pieces.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : html`${text}`));
}
