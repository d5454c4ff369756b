import type { Paged } from '../articles/lists.ts';
import type { Comment, PrismaClient } from '../db/generated/client.ts';
import { articleAddress } from '../site/addresses.ts';
import type { Counts } from './comment.ts';
import type { Reason, State } from './states.ts';

/** Comments on a page of the queue. */
export const QUEUE_PAGE_SIZE = 50;

/** A comment as an editor sees it. */
export type QueuedComment = Omit<Comment, 'sender' | 'fingerprint' | 'state' | 'reason' | 'parentId'> & {
  state: State;
  reason: Reason | null;
  /** Undefined: its file is gone. */
  article: { title: string; href: string } | undefined;
  /** What it answers. */
  parent: { id: string; name: string | null; text: string } | undefined;
  /** How many comments came from the same address on its day; known on that day alone. */
  fromSender: number | undefined;
};

export type QueuePage = Paged & { counts: Counts; comments: QueuedComment[] };

/** Which comments: of a state, of an article. */
export type QueueQuery = { state: State; articleCode?: string };

/** How many comments of the whole site are in each state. */
export async function countStates(database: PrismaClient, articleCode?: string): Promise<Counts> {
  const where = articleCode === undefined ? {} : { articleCode };
  const rows = await database.comment.groupBy({ by: ['state'], where, _count: true });
  const of = (state: State) => rows.find((row) => row.state === state)?._count ?? 0;
  return { waiting: of('waiting'), approved: of('approved'), rejected: of('rejected') };
}

/** A page of the queue: what waits longest first, what is decided newest first. The last page when there are fewer. */
export async function getQueue(
  database: PrismaClient,
  { state, articleCode }: QueueQuery,
  asked: number,
  size = QUEUE_PAGE_SIZE,
): Promise<QueuePage> {
  const counts = await countStates(database, articleCode);
  const total = counts[state];
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
  const order = state === 'waiting' ? 'asc' : 'desc';
  const rows = await database.comment.findMany({
    where: articleCode === undefined ? { state } : { state, articleCode },
    orderBy: [{ sentAt: order }, { id: order }],
    skip: (page - 1) * size,
    take: size,
  });
  return { counts, page, pages, total, comments: await withContext(database, rows) };
}

async function withContext(database: PrismaClient, rows: readonly Comment[]): Promise<QueuedComment[]> {
  const [articles, parents, senders] = await Promise.all([
    database.article.findMany({
      where: { code: { in: unique(rows.map(({ articleCode }) => articleCode)) } },
      select: { code: true, slug: true, title: true },
    }),
    database.comment.findMany({
      where: { id: { in: unique(rows.map(({ parentId }) => parentId)) } },
      select: { id: true, name: true, text: true },
    }),
    database.comment.groupBy({
      by: ['sender'],
      where: { sender: { in: unique(rows.map(({ sender }) => sender)) } },
      _count: true,
    }),
  ]);
  return rows.map(({ sender, fingerprint: _, parentId, state, reason, ...row }) => {
    const article = articles.find(({ code }) => code === row.articleCode);
    return {
      ...row,
      state: state as State,
      reason: reason as Reason | null,
      article: article && { title: article.title, href: articleAddress(article.code, article.slug) },
      parent: parents.find(({ id }) => id === parentId),
      fromSender: sender === null ? undefined : senders.find((one) => one.sender === sender)?._count,
    };
  });
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))];
}
