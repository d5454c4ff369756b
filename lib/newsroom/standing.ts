import type { Remembered } from '../content/remembered.ts';
import { type ContentStanding, readStanding } from '../content/standing.ts';
import { formatJalaliDate, formatTime } from '../persian/format.ts';

/** Where an article stands on its way to readers, and after. */
export const STATES = ['draft', 'review', 'scheduled', 'broken', 'live', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** What readers don't see yet and someone works on. */
export const HELD: readonly State[] = ['scheduled', 'review', 'draft', 'broken'];

export type Standing = {
  state: State;
  code: string | undefined;
  title: string | undefined;
  /** Relative to the content folder. */
  file: string;
  publishedAt: Date | undefined;
  /** The same in Tehran's time, in words. */
  when: string | undefined;
  /** Of a broken file: what is wrong, one line each. */
  problems: string[];
};

/** How each article of the content folder stands: scheduled ones by their time, then the newest first. */
export async function readStandings(contentDir: string, now: Date, remembered?: Remembered): Promise<Standing[]> {
  const articles = await readStanding(contentDir, now, remembered);
  return articles
    .map((article) => toStanding(article, now))
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || inTime(a, b));
}

function toStanding({ file, article, code, problems }: ContentStanding, now: Date): Standing {
  if (!article)
    return { state: 'broken', code, title: undefined, file, publishedAt: undefined, when: undefined, problems };
  const { title, status, publishedAt } = article;
  const state = status === 'published' ? (publishedAt > now ? 'scheduled' : 'live') : status;
  const when = `${formatJalaliDate(publishedAt)}، ${formatTime(publishedAt)}`;
  return { state, code: article.code, title, file, publishedAt, when, problems: [] };
}

function inTime(a: Standing, b: Standing): number {
  const later = (a.publishedAt?.getTime() ?? 0) - (b.publishedAt?.getTime() ?? 0);
  return a.state === 'scheduled' ? later : -later;
}
