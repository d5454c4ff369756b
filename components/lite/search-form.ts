import { type Html, html } from '@/lib/html/html.ts';
import { SEARCH_PARAMETERS, type SearchAsked, searchPageAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';

/** A search form; what else narrows the search stays as it is. `label` names it among those of a page. */
export function liteSearchForm(label: string, asked: SearchAsked = {}): Html {
  const kept = SEARCH_PARAMETERS.filter((name) => name !== 'q' && asked[name]);
  return html`<search aria-label="${label}"><form action="${liteAddress(searchPageAddress)}"><input type="search" name="q" value="${asked.q}" aria-label="${words.searchField}"> ${kept.map(
    (name) => html`<input type="hidden" name="${name}" value="${asked[name]}">`,
  )}<button>${words.search}</button></form></search>`;
}
