import { type Html, html } from '@/lib/html/html.ts';
import { homeAddress, savedAddress } from '@/lib/site/addresses.ts';
import { offlineWords } from '@/lib/words/offline.ts';
import { plainDocument } from './shell.ts';

/** What a reader gets for a page that is not kept when there is no network; it depends on the site's name alone. */
export function offlineDocument(site: { name: string }): Html {
  return plainDocument({
    title: offlineWords.offlineTitle,
    site,
    home: homeAddress,
    content: html`<h1>${offlineWords.offlineTitle}</h1><p class="lead">${offlineWords.offlineText}</p><ul class="row plain"><li><a class="photo" href="${savedAddress}">${offlineWords.savedList}</a><li><a class="photo" href="">${offlineWords.again}</a></ul>`,
  });
}
