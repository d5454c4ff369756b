import { formatJalaliDate, formatTime } from '../../persian/format.ts';
import type { Known, KnownArticle } from '../plan/known.ts';
import type { Plan } from '../plan/plan.ts';
import type { Examined } from '../run/examine.ts';

export type Scheduled = { code: string; title: string; publishedAt: Date /** Tehran time, in words. */; when: string };

/** What a sync did, or would do, in numbers of articles. */
export type Summary = {
  added: number;
  changed: number;
  /** Readers could see them, and cannot any more. */
  withdrawn: number;
  /** Files of articles that nobody could see and that are gone. */
  removed: number;
  unchanged: number;
  /** Drafts and articles under review, in the whole library. */
  drafts: number;
  scheduled: Scheduled[];
  /** Files with an error, of whatever kind. */
  broken: number;
  /** Whether the site's settings, sections, authors, pages, pictures or redirects change. */
  siteChanged: boolean;
};

type Held = Pick<KnownArticle, 'code' | 'title' | 'status' | 'publishedAt'>;

/** The numbers for a plan. */
export function summarize(examined: Examined, known: Known, plan: Plan, now: Date): Summary {
  const { create, update, remove } = plan.articles;
  const changed = new Map<string, Held | undefined>(remove.map((code) => [code, undefined]));
  for (const article of [...create, ...update]) changed.set(article.code, article);
  const after: Held[] = [...create];
  for (const article of known.articles.values()) {
    const now = changed.has(article.code) ? changed.get(article.code) : article;
    if (now) after.push(now);
  }
  const broken = new Set(examined.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const gone = new Set(plan.withdrawn);
  return {
    added: create.length,
    changed: update.filter(({ code }) => !gone.has(code)).length,
    withdrawn: plan.withdrawn.length,
    removed: remove.filter((code) => !gone.has(code)).length,
    unchanged: after.length - create.length - update.length,
    ...heldBack(after, now),
    broken: broken.size,
    siteChanged:
      plan.site !== undefined ||
      [plan.sections, plan.authors, plan.pages, plan.pictures, plan.redirects].some(
        ({ put, remove }) => put.length + remove.length > 0,
      ),
  };
}

/** What is written but not to be seen yet. */
export function heldBack(articles: readonly Held[], now: Date): Pick<Summary, 'drafts' | 'scheduled'> {
  const scheduled = articles
    .filter(({ status, publishedAt }) => status === 'published' && publishedAt > now)
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
    .map(({ code, title, publishedAt }) => ({ code, title, publishedAt, when: tehranTime(publishedAt) }));
  return { drafts: articles.filter(({ status }) => status === 'draft' || status === 'review').length, scheduled };
}

function tehranTime(instant: Date): string {
  return `${formatJalaliDate(instant)}، ${formatTime(instant)}`;
}
