import type { Discussion, ShownComment } from '@/lib/comments/comment.ts';
import { linksIn } from '@/lib/comments/links.ts';
import { LONGEST_NAME, LONGEST_TEXT, SHORTEST_TEXT } from '@/lib/comments/typed.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { cleanText } from '@/lib/persian/clean.ts';
import { formatCount } from '@/lib/persian/digits.ts';
import { commentAddress, commentsAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { commentWords, stateWords } from '@/lib/words/comments.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { block, when } from './stories.ts';

/** The newest comments below an article, and the way to all of them and to the form. */
export function liteNewestComments(code: string, { isOpen, counts: { approved }, threads }: Discussion): Html | false {
  if (approved === 0 && !isOpen) return false;
  const count = formatCount(approved);
  const all = isOpen ? liteWords.allAndForm : commentWords.comments;
  return block(
    'comments',
    approved > 0 ? `${commentWords.comments} (${count})` : commentWords.comments,
    html`${threads.length > 0 && list(threads)}<p class="plain"><a href="${liteAddress(commentsAddress(code))}">${approved > 0 ? all : commentWords.send}</a></p>`,
  );
}

type Props = { article: { code: string; title: string; href: string }; discussion: Discussion };

/** A page of what was said of an article, and the form for it. */
export function liteComments({ article: { code, title, href }, discussion: { isOpen, counts, threads } }: Props): Html {
  const states = (['approved', 'waiting', 'rejected'] as const).map(
    (state) => html`<li>${stateWords[state]}: ${formatCount(counts[state])}`,
  );
  return html`<p class="kicker">${commentWords.comments}</p><h1><a href="${liteAddress(href)}">${title}</a></h1><ul class="row soft">${states}</ul>${
    isOpen ? form(code) : html`<p class="note">${commentWords.closed}</p>`
  }${threads.length > 0 && list(threads)}`;
}

function list(threads: readonly (ShownComment & { answers?: readonly ShownComment[] })[]): Html {
  return html`<ul class="stories">${threads.map(
    ({ answers = [], ...comment }) =>
      html`<li>${said(comment)}${answers.map((one) => html`<blockquote>${said(one)}</blockquote>`)}`,
  )}</ul>`;
}

function said({ id, name, byNewsroom, text, sentAt }: ShownComment): Html {
  const by = byNewsroom ? commentWords.newsroom : (name ?? commentWords.nameless);
  return html`<p id="comment-${id}"><b><bdi>${by}</bdi></b> ${when(sentAt)}</p><p class="said plain" dir="auto">${linksIn(
    cleanText(text),
  ).map(({ text: part, href }) =>
    href ? html`<a rel="nofollow ugc noopener" dir="ltr" href="${href}">${part}</a>` : html`${part}`,
  )}</p>`;
}

/** What is refused is shown again by the full edition's page, which has all that was typed. */
function form(code: string): Html {
  const length = commentWords.length(formatCount(SHORTEST_TEXT), formatCount(LONGEST_TEXT));
  return html`<form class="write" method="post" action="${commentAddress(code, 'send')}"><input type="hidden" name="edition" value="lite"><label>${commentWords.text}<textarea name="text" rows="4" required minlength="${SHORTEST_TEXT}" dir="auto" aria-describedby="rules"></textarea></label><label>${commentWords.name}<input name="name" maxlength="${2 * LONGEST_NAME}" autocomplete="nickname" dir="auto"></label><label class="trap" aria-hidden="true">${commentWords.trap}<input name="url" tabindex="-1" autocomplete="off"></label><p class="soft" id="rules">${commentWords.rules} ${length}</p><button>${commentWords.send}</button></form>`;
}

/** Says that a comment has come, and what becomes of it. */
export function liteSent({ title, href }: { title: string; href: string }): Html {
  return html`<p class="kicker">${title}</p><h1>${commentWords.sentTitle}</h1><p role="status">${commentWords.sentText}</p><p class="plain"><a href="${liteAddress(href)}">${commentWords.toArticle}</a></p>`;
}
