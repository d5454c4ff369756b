import { girihMark } from '@/lib/covers/girih-mark.ts';
import { type Html, html, trusted } from '@/lib/html/html.ts';
import { words } from '@/lib/words.ts';
import { LITE_STYLE } from './style.ts';

type Shell = {
  title: string;
  /** More of the head. */
  head?: Html | false | undefined;
  site: { name: string };
  /** Where the site's name leads. */
  home: string;
  /** Below the site's name. */
  top?: Html;
  content: Html;
  foot?: Html;
};

/** A document that needs nothing but itself: no script, no file to fetch, one style inline. */
export function plainDocument({ title, head, site, home, top, content, foot }: Shell): Html {
  return html`<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} - ${site.name}</title>${head}<meta name="robots" content="noindex"><link rel="icon" href="data:,"><style>${trusted(LITE_STYLE)}</style></head><body><a class="skip" href="#content">${words.skipToContent}</a><header><a class="name" href="${home}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${girihMark()}"/></svg>${site.name}</a>${top}</header><main id="content" tabindex="-1">${content}</main>${foot && html`<footer>${foot}</footer>`}</body></html>`;
}
