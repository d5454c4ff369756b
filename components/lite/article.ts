import type { Article } from '@/lib/articles/article.ts';
import type { ArticleCard } from '@/lib/articles/card.ts';
import { liteBody, photoLink } from '@/lib/articles/lite-body.ts';
import { now } from '@/lib/clock.ts';
import type { Discussion } from '@/lib/comments/comment.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { pictureUrl } from '@/lib/media/address.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { formatAge, formatGregorianDate, formatJalaliDate, formatTime, isoWithOffset } from '@/lib/persian/format.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';
import { liteNewestComments } from './comments.ts';
import { block, headlines } from './stories.ts';

/** A space at which no line ends: a date in Latin letters reads the wrong way round when it is cut in two. */
const NO_BREAK = '\u00a0';

type Props = {
  article: Article;
  related: ArticleCard[];
  discussion: Discussion | undefined;
  /** Addresses of standing pages. */
  pages: readonly string[];
};

/** An article in the lite edition: every word of it, its pictures as links. */
export function liteArticle({ article, related, discussion, pages }: Props): Html {
  const { kicker, title, lead, bodyHtml, section } = article;
  return html`<article><p class="kicker"><a href="${liteAddress(section.href)}">${section.title}</a>${kicker && ` · ${kicker}`}</p><h1>${title}</h1><p class="lead">${lead}</p>${[
    facts(article),
    corrections(article),
    article.isOldNews && html`<p class="note">${words.oldNews(formatAge(article.publishedAt, now()))}</p>`,
    photo(article),
  ]}<div class="text">${liteBody(bodyHtml, pages)}</div>${tags(article)}</article>${
    related.length > 0 && block('related', words.related, headlines(related))
  }${discussion && liteNewestComments(article.code, discussion)}`;
}

function facts({ authors, source, publishedAt, updatedAt, code }: Article): Html {
  return html`<div class="facts soft plain">${[
    authors.length > 0 &&
      html`<p>${authors.map(({ title, href }, index) => html`${index > 0 && '، '}<a rel="author" href="${liteAddress(href)}">${title}</a>`)}</p>`,
    html`<p>${words.published}: <time datetime="${isoWithOffset(publishedAt)}">${formatTime(publishedAt)} - ${formatJalaliDate(publishedAt)} - <bdi dir="ltr" lang="en">${formatGregorianDate(publishedAt).replaceAll(' ', NO_BREAK)}</bdi></time></p>`,
    updatedAt &&
      html`<p>${words.updated}: <time datetime="${isoWithOffset(updatedAt)}">${formatTime(updatedAt)} - ${formatJalaliDate(updatedAt)}</time></p>`,
    html`<p>${words.code}: <bdi>${toPersianDigits(code)}</bdi></p>`,
    source &&
      html`<p>${words.source}: ${source.url ? html`<a rel="noopener" href="${source.url}">${source.name}</a>` : source.name}</p>`,
  ]}</div>`;
}

function corrections({ corrections }: Article): Html | false {
  return (
    corrections.length > 0 &&
    html`<section class="note" aria-label="${words.correction}"><b>${words.correction}</b>${corrections.map(
      ({ at, text }) => html`<p>${formatTime(at)} - ${formatJalaliDate(at)}: ${text}</p>`,
    )}</section>`
  );
}

function photo({ picture, imageCaption, imageCredit }: Article): Html | undefined {
  return (
    picture &&
    html`<figure>${photoLink(pictureUrl(picture, 480), picture.alt)}${
      (imageCaption || imageCredit) &&
      html`<figcaption>${[imageCaption, imageCredit].filter(Boolean).join(' · ')}</figcaption>`
    }</figure>`
  );
}

function tags({ tags }: Article): Html | false {
  return (
    tags.length > 0 &&
    html`<nav class="plain" aria-label="${words.tags}"><ul class="row">${tags.map(
      ({ title, href }) => html`<li><a rel="tag" href="${liteAddress(href)}">${title}</a>`,
    )}</ul></nav>`
  );
}
