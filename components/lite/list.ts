import type { ArticleListPage, Paged } from '@/lib/articles/lists.ts';
import type { CommentCounts } from '@/lib/comments/counts.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { pageAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';
import { stories } from './stories.ts';

type Props = {
  title: string;
  over?: string | undefined;
  description?: string | undefined;
  list: ArticleListPage;
  comments: CommentCounts;
  address: string;
  /** Stands over the stories. */
  before?: Html | undefined;
  /** What is said of an empty list. */
  nothing?: string | undefined;
};

/** One page of a list: section, tag, reporter, latest, a month or a day. */
export function liteList(props: Props): Html {
  const { title, over, description, list, comments, address, before, nothing = words.nothingYet } = props;
  return html`${over && html`<p class="kicker">${over}</p>`}<h1>${title}</h1>${description && html`<p class="lead">${description}</p>`}${
    list.total > 0
      ? html`<p class="soft">${words.count(formatCount(list.total))}</p>${before}${stories(list.articles, 'h2', comments)}`
      : html`${before}<p>${nothing}</p>`
  }${litePagination(list, address)}`;
}

/**
 * Ways to the pages before and behind; `address` is the list's in the full edition.
 * @param names what these pages are
 */
export function litePagination(
  { page, pages }: Paged,
  address: string,
  names: { before: string; after: string } = { before: words.newer, after: words.older },
): Html {
  if (pages < 2) return html``;
  const step = (to: number, rel: string, text: string) =>
    html`<li><a rel="${rel}" href="${liteAddress(pageAddress(address, to))}">${text}</a>`;
  return html`<nav class="plain" aria-label="${words.pagination}"><ul class="row">${
    page > 1 && step(page - 1, 'prev', names.before)
  }<li>${words.pageOf(toPersianDigits(page), toPersianDigits(pages))}${page < pages && step(page + 1, 'next', names.after)}</ul></nav>`;
}
