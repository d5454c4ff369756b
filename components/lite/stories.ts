import type { ArticleCard } from '@/lib/articles/card.ts';
import { now } from '@/lib/clock.ts';
import type { CommentCounts } from '@/lib/comments/counts.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { formatWhen, isoWithOffset } from '@/lib/persian/format.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';

/** A block of the home page or below an article. */
export function block(id: string, title: string, content: Html, href?: string): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${
    href ? html`<a href="${liteAddress(href)}">${title}</a>` : title
  }</h2>${content}</section>`;
}

/** Headlines alone. */
export function headlines(articles: readonly ArticleCard[]): Html {
  return html`<ul class="stories">${articles.map(({ href, title }) => html`<li><a href="${liteAddress(href)}">${title}</a>`)}</ul>`;
}

/** Headlines with their times. */
export function timedHeadlines(articles: readonly ArticleCard[]): Html {
  return html`<ol class="stories">${articles.map(
    ({ href, title, publishedAt }) => html`<li>${when(publishedAt)} <a href="${liteAddress(href)}">${title}</a>`,
  )}</ol>`;
}

/** Stories with what an editor wrote above and below their headlines. */
export function stories(articles: readonly ArticleCard[], heading: 'h2' | 'h3', comments?: CommentCounts): Html {
  const [open, close] = heading === 'h2' ? [html`<h2>`, html`</h2>`] : [html`<h3>`, html`</h3>`];
  return html`<ul class="stories">${articles.map(
    (article) =>
      html`<li>${label(article)}${open}<a href="${liteAddress(article.href)}">${article.title}</a>${close}<p class="soft">${
        article.lead
      } ${when(article.publishedAt)}${commentCount(comments?.get(article.code))}</p>`,
  )}</ul>`;
}

/** A dot between two numbers would be read as a Persian zero. */
function commentCount(count = 0): Html | false {
  return count > 0 && html`(${words.commentCount(formatCount(count))})`;
}

/** The line over a headline: breaking, else the kicker, else the section's name. */
export function label({ breaking, kicker, section }: ArticleCard): Html {
  const text = kicker ?? section.title;
  if (!breaking) return html`<p class="kicker">${text}</p>`;
  return html`<p class="kicker now">${kicker && !kicker.includes(words.breaking) ? `${words.breaking}؛ ${kicker}` : (kicker ?? words.breaking)}</p>`;
}

export function when(at: Date): Html {
  return html`<time datetime="${isoWithOffset(at)}">${formatWhen(at, now())}</time>`;
}
