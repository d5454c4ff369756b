import { girihMark } from '@/lib/covers/girih-mark.ts';
import { type Html, html, trusted } from '@/lib/html/html.ts';
import type { SectionLink } from '@/lib/sections/sections.ts';
import { homeAddress, latestAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { words } from '@/lib/words.ts';
import { LITE_STYLE } from './style.ts';

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
  site: { name: string; tagline?: string; url: string };
  sections: SectionLink[];
  pages: { title: string; href: string }[];
};

/** A whole document of the lite edition: no script, no file to fetch, one style inline. */
export function liteDocument(
  { title, description, full, content }: LitePage,
  { site, sections, pages }: LiteFrame,
): Html {
  const home = liteAddress(homeAddress);
  return html`<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} - ${site.name}</title>${
    description && html`<meta name="description" content="${description}">`
  }<meta name="robots" content="noindex"><link rel="canonical" href="${site.url + full}"><link rel="icon" href="data:,"><style>${trusted(LITE_STYLE)}</style></head><body><a class="skip" href="#content">${words.skipToContent}</a><header><a class="name" href="${home}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${girihMark()}"/></svg>${site.name}</a><nav aria-label="${words.sections}"><ul class="row">${[
    ...sections,
    { title: words.latest, href: latestAddress },
  ].map(
    (link) => html`<li><a href="${liteAddress(link.href)}">${link.title}</a>`,
  )}</ul></nav></header><main id="content" tabindex="-1">${content}</main><footer><p>${liteWords.about}</p><ul class="row"><li><a href="${full}">${liteWords.fullPage}</a><li><a href="${home}">${words.home}</a>${pages.map(
    ({ title, href }) => html`<li><a href="${liteAddress(href)}">${title}</a>`,
  )}</ul></footer></body></html>`;
}
