import type { ArchiveYear } from '@/lib/archive/archive.ts';
import type { ArchiveList } from '@/lib/archive/stretch.ts';
import { type Html, html } from '@/lib/html/html.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';
import { block } from './stories.ts';

/** The years of the archive, each with its months that have news. */
export function liteArchive(years: readonly ArchiveYear[]): Html {
  return html`<h1>${words.archive}</h1><p class="lead">${words.archiveText}</p>${
    years.length > 0
      ? years.map(({ year, months }) => block(String(year), toPersianDigits(year), counted(months)))
      : html`<p>${words.nothingYet}</p>`
  }`;
}

/** What stands over the list of a month or a day: ways to the nearest ones with news, and a month's days. */
export function liteArchiveWays({ previous, next, calendar }: ArchiveList, isMonth: boolean): Html {
  const ways = [
    previous &&
      html`<li>${words.archiveEarlier}<a rel="prev" href="${liteAddress(previous.href)}">${previous.title}</a>`,
    next && html`<li>${words.archiveLater}<a rel="next" href="${liteAddress(next.href)}">${next.title}</a>`,
  ];
  const days = calendar.weeks.flat().flatMap((cell) => (cell ? [{ ...cell, title: toPersianDigits(cell.day) }] : []));
  return html`${
    ways.some(Boolean) &&
    html`<nav class="plain" aria-label="${words.archiveNeighbours}"><ul class="row">${ways}</ul></nav>`
  }${isMonth && html`<nav class="plain" aria-label="${words.calendarOf(calendar.title)}">${counted(days)}</nav>`}`;
}

/** Months or days with how much news they have, in the order of time; those without lead nowhere and are left out. */
function counted(stretches: readonly { title: string; count: number; href?: string }[]): Html {
  return html`<ul class="row plain">${stretches.map(
    ({ title, count, href }) => href && html`<li><a href="${liteAddress(href)}">${title} (${formatCount(count)})</a>`,
  )}</ul>`;
}
