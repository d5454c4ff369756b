import type { Paged } from '../articles/lists.ts';
import { database } from '../db/client.ts';
import { type Comment, Prisma } from '../db/generated/client.ts';
import type { State } from './states.ts';

/** A comment as readers see it. */
export type ShownComment = {
  id: string;
  /** Undefined: nameless. */
  name: string | undefined;
  text: string;
  byNewsroom: boolean;
  sentAt: Date;
  likes: number;
  dislikes: number;
};

/** A comment and what was answered to it, oldest first; `left` answers are not shown here. */
export type Thread = ShownComment & { answers: ShownComment[]; left: number };

export type Counts = Record<State, number>;

/** What was said of an article: a page of it, newest first. */
export type Discussion = Paged & {
  /** The article takes comments. */
  isOpen: boolean;
  counts: Counts;
  threads: Thread[];
};

/** How much of a discussion a page shows. */
export type Extent = { page: number; threads: number; answers: number };

/** Below an article: its document stays light however much is said. */
export const BELOW_ARTICLE: Extent = { page: 1, threads: 10, answers: 2 };

/** Where more of it is than stands there. */
export const PAGE_OF_COMMENTS = { threads: 50, answers: 500 } satisfies Omit<Extent, 'page'>;

/** In the lite edition: as much as leaves the longest article light. */
export const BELOW_LITE: Extent = { page: 1, threads: 3, answers: 0 };

/** Answers that are read in one go, so that no discussion is too long for a page. */
const MOST_ANSWERS = 2000;

export const shownSelect = {
  id: true,
  parentId: true,
  name: true,
  text: true,
  byNewsroom: true,
  sentAt: true,
  likes: true,
  dislikes: true,
} satisfies Prisma.CommentSelect;

type ShownRow = Pick<Comment, keyof typeof shownSelect>;

/**
 * What was said of an article; undefined when there is no such page. Nothing here asks what is live.
 * @param isOpen whether it takes more
 */
export async function getDiscussion(code: string, isOpen: boolean, extent: Extent): Promise<Discussion | undefined> {
  const { counts, total } = await getCounts(code);
  const { page, threads: size, answers: most } = extent;
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) return undefined;
  const paged = { isOpen, counts, page, pages, total };
  if (total === 0) return { ...paged, threads: [] };
  const rows = await database().comment.findMany({
    where: { articleCode: code, state: 'approved', parentId: null },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
    select: shownSelect,
  });
  const answers = await getAnswers(rows.map(({ id }) => id));
  const threads = rows.map((row) => {
    const all = answers.get(row.id) ?? [];
    return { ...toShown(row), answers: all.slice(0, most), left: Math.max(0, all.length - most) };
  });
  return { ...paged, threads };
}

type CountRow = { state: State; count: number | bigint; threads: number | bigint };

/**
 * How many comments of an article are seen, wait, and are not fit to be seen; an answer to an unseen one is unseen. And
 * how many of the seen ones answer none. One statement, as most articles have no comments.
 */
async function getCounts(code: string): Promise<{ counts: Counts; total: number }> {
  const rows = await database().$queryRaw<CountRow[]>(Prisma.sql`
    SELECT "state", COUNT(*) AS "count", COUNT(*) - COUNT("parentId") AS "threads" FROM "Comment"
    WHERE "articleCode" = ${code} AND ("state" <> 'approved' OR "parentId" IS NULL OR "parentId" IN (
      SELECT "id" FROM "Comment" WHERE "articleCode" = ${code} AND "state" = 'approved'))
    GROUP BY "state"`);
  const counts = { waiting: 0, approved: 0, rejected: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return { counts, total: Number(rows.find(({ state }) => state === 'approved')?.threads ?? 0) };
}

/** A comment that readers see and may answer; undefined when there is none of that article. */
export async function getAnswerable(articleCode: string, id: string): Promise<ShownComment | undefined> {
  const where = { id, articleCode, state: 'approved', parentId: null };
  const row = await database().comment.findFirst({ where, select: shownSelect });
  return row ? toShown(row) : undefined;
}

async function getAnswers(parents: readonly string[]): Promise<Map<string, ShownComment[]>> {
  const answers = new Map<string, ShownComment[]>();
  if (parents.length === 0) return answers;
  const rows = await database().comment.findMany({
    where: { parentId: { in: [...parents] }, state: 'approved' },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take: MOST_ANSWERS,
    select: shownSelect,
  });
  for (const row of rows) {
    const of = row.parentId ?? '';
    answers.set(of, [...(answers.get(of) ?? []), toShown(row)]);
  }
  return answers;
}

function toShown({ parentId: _, name, ...row }: ShownRow): ShownComment {
  return { ...row, name: name ?? undefined };
}
