import { now } from '../clock.ts';
import type { Counts } from '../comments/comment.ts';
import { countStates } from '../comments/queue.ts';
import { database } from '../db/client.ts';
import { startOfDay } from '../persian/format.ts';
import { previewAddresses } from '../preview/preview.ts';
import { articleAddress } from '../site/addresses.ts';
import { type BrokenFile, getReadiness } from '../site/readiness.ts';

/** An article that readers don't see yet. */
export type HeldArticle = { code: string; title: string; publishedAt: Date; preview: string };
export type LiveArticle = { code: string; title: string; publishedAt: Date; href: string };

/** What an editor has to know: what is wrong, what waits for what, what is out. */
export type Overview = {
  at: Date;
  broken: BrokenFile[];
  scheduled: HeldArticle[];
  review: HeldArticle[];
  drafts: HeldArticle[];
  /** Live since midnight in Tehran, newest first. */
  today: LiveArticle[];
  comments: Counts;
  /** When the content was last brought in; undefined = never. */
  synced: Date | undefined;
};

/** How many of each are shown: a desk that shows a thousand drafts shows none. */
const MOST = 100;

const select = { code: true, slug: true, title: true, status: true, publishedAt: true } as const;

export async function getOverview(): Promise<Overview> {
  const at = now();
  const [{ broken }, held, today, comments, state] = await Promise.all([
    getReadiness(),
    database().article.findMany({
      where: { OR: [{ status: { in: ['draft', 'review'] } }, { status: 'published', publishedAt: { gt: at } }] },
      orderBy: { publishedAt: 'asc' },
      select,
    }),
    database().article.findMany({
      where: { status: 'published', publishedAt: { lte: at, gte: startOfDay(at) } },
      orderBy: { publishedAt: 'desc' },
      take: MOST,
      select,
    }),
    countStates(database()),
    database().syncState.findUnique({ where: { id: 1 }, select: { at: true } }),
  ]);
  const previews = await previewAddresses(held.map(({ code }) => code));
  const those = (status: string) =>
    held
      .filter((article) => article.status === status)
      .slice(0, MOST)
      .map(({ code, title, publishedAt }) => ({ code, title, publishedAt, preview: previews.get(code) ?? '' }));
  return {
    at,
    broken,
    scheduled: those('published'),
    review: those('review').toReversed(),
    drafts: those('draft').toReversed(),
    today: today.map(({ code, slug, title, publishedAt }) => ({
      code,
      title,
      publishedAt,
      href: articleAddress(code, slug),
    })),
    comments,
    synced: state?.at,
  };
}
