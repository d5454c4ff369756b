import type { ArticleCard } from '@/lib/articles/card.ts';
import type { Discussed } from '@/lib/comments/most-discussed.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import type { MostViewed } from '@/lib/views/most-viewed.ts';
import { words } from '@/lib/words.ts';
import { block } from './stories.ts';

/** What was read and discussed most, in the lite edition. */
export function liteMostViewed(viewed: MostViewed, discussed: readonly Discussed[]): Html {
  return html`<h1>${words.mostViewed}</h1><p class="lead">${viewed.length > 0 ? words.mostViewedText : words.mostViewedNothing}</p>${[
    viewed.map(({ period, articles }) =>
      block(
        period,
        words.viewedIn[period],
        ranked(articles.map(({ article, views }) => ({ article, note: words.views(formatCount(views)) }))),
      ),
    ),
    discussed.length > 0 &&
      block(
        'discussed',
        `${words.mostDiscussed}، ${words.viewedIn.week}`,
        ranked(
          discussed.map(({ article, comments }) => ({ article, note: words.commentCount(formatCount(comments)) })),
        ),
      ),
  ]}`;
}

function ranked(stories: readonly { article: ArticleCard; note: string }[]): Html {
  return html`<ol class="stories">${stories.map(
    ({ article: { href, title }, note }, index) =>
      html`<li><span aria-hidden="true">${toPersianDigits(index + 1)}. </span><a href="${liteAddress(href)}">${title}</a> <small>${note.replace(' ', '\u00a0')}</small>`,
  )}</ol>`;
}
