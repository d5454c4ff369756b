import { type Html, html } from '@/lib/html/html.ts';
import type { SectionLink } from '@/lib/sections/sections.ts';
import { archiveAddress, homeAddress, latestAddress, mostViewedAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { words } from '@/lib/words.ts';
import { liteSearchForm } from './search-form.ts';
import { plainDocument } from './shell.ts';

/** Lists that the head has no room for. */
const LISTS = [
  { title: words.mostViewed, href: mostViewedAddress },
  { title: words.archive, href: archiveAddress },
];

/** A page of the lite edition. */
export type LitePage = {
  title: string;
  description?: string | undefined;
  /** The address of the same page in the full edition. */
  full: string;
  content: Html;
};

/** What stands around every page of the lite edition. */
export type LiteFrame = {
  site: { name: string; url: string };
  sections: SectionLink[];
  pages: { title: string; href: string }[];
};

/** A whole document of the lite edition. */
export function liteDocument(
  { title, description, full, content }: LitePage,
  { site, sections, pages }: LiteFrame,
): Html {
  const home = liteAddress(homeAddress);
  const links = (list: readonly { title: string; href: string }[]) =>
    list.map((link) => html`<li><a href="${liteAddress(link.href)}">${link.title}</a>`);
  return plainDocument({
    title,
    site,
    home,
    content,
    head: html`${description && html`<meta name="description" content="${description}">`}<link rel="canonical" href="${site.url + full}">`,
    top: html`<nav aria-label="${words.sections}"><ul class="row">${links([...sections, { title: words.latest, href: latestAddress }])}</ul></nav>`,
    foot: html`${liteSearchForm(words.searchSite)}<p>${liteWords.about}</p><ul class="row"><li><a href="${full}">${liteWords.fullPage}</a><li><a href="${home}">${words.home}</a>${links([...LISTS, ...pages])}</ul>`,
  });
}
