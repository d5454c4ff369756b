import { liteBody } from '@/lib/articles/lite-body.ts';
import { type Html, html } from '@/lib/html/html.ts';
import type { StandingPage } from '@/lib/pages/pages.ts';

/** A standing page in the lite edition; `pages` are the addresses of all of them. */
export function liteStandingPage(
  { title, description, bodyHtml }: Pick<StandingPage, 'title' | 'description' | 'bodyHtml'>,
  pages: readonly string[],
): Html {
  return html`<h1>${title}</h1>${description && html`<p class="lead">${description}</p>`}<div class="text">${liteBody(bodyHtml, pages)}</div>`;
}
