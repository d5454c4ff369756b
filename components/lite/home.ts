import type { HomePage } from '@/lib/articles/home.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { latestAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { liteWords } from '@/lib/words/lite.ts';
import { words } from '@/lib/words.ts';
import { block, headlines, label, stories, timedHeadlines, when } from './stories.ts';

/** The home page of the lite edition: the same choice of stories in one column. */
export function liteHome(
  heading: string,
  { lead, features, headlines: more, picks, latest, sections }: HomePage,
): Html {
  if (!lead) return html`<h1>${heading}</h1><p>${words.nothingYet}</p>`;
  return html`<h1 class="soft">${heading}</h1><article>${label(lead)}<h2 class="first"><a href="${liteAddress(lead.href)}">${lead.title}</a></h2><p class="lead">${lead.lead} ${when(lead.publishedAt)}</p></article>${[
    features.length > 0 &&
      block('top', liteWords.top, html`${stories(features, 'h3')}${more.length > 0 && headlines(more)}`),
    block('latest', words.latest, timedHeadlines(latest), latestAddress),
    picks.length > 0 && block('picks', words.picks, headlines(picks)),
    sections.map(({ section, articles }) =>
      block(`section-${section.slug}`, section.title, headlines(articles), section.href),
    ),
  ]}`;
}
