import type { PrismaClient } from '../db/generated/client.ts';
import { discussionChanges } from './changes.ts';
import { newId } from './id.ts';
import type { Reason, State } from './states.ts';

/** What an editor decides of comments. */
export type Decision =
  | { state: 'approved' }
  /** Back into the queue. */
  | { state: 'waiting' }
  | { state: 'rejected'; reason: Reason; note: string | null };

/** Comments that were decided on, in no order, and ids that nothing has. */
export type Decided = { changed: string[]; unknown: string[] };

/**
 * Decides on comments, all or none. Readers see it at once: what changes for them is written with it.
 * @param at of the site's clock
 */
export async function decide(
  database: PrismaClient,
  ids: readonly string[],
  decision: Decision,
  at: Date,
): Promise<Decided> {
  const { state } = decision;
  const { reason, note } = state === 'rejected' ? decision : { reason: null, note: null };
  const known = await database.comment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, articleCode: true, state: true, reason: true, note: true },
  });
  const changing = known.filter((row) => row.state !== state || row.reason !== reason || row.note !== note);
  const unknown = ids.filter((id) => !known.some((row) => row.id === id));
  if (changing.length === 0) return { changed: [], unknown };
  const changed = changing.map(({ id }) => id);
  const comesOrGoes = state === 'approved' || changing.some((row) => row.state === 'approved');
  await database.$transaction([
    database.comment.updateMany({
      where: { id: { in: changed } },
      data: { state, reason, note, decidedAt: state === 'waiting' ? null : at },
    }),
    database.change.createMany({ data: discussionChanges(changing, comesOrGoes) }),
  ]);
  return { changed, unknown };
}

/**
 * Answers a comment as the newsroom; readers see both at once. The answer to an answer stands beside it.
 * @returns the answer's id; undefined when there is no such comment
 */
export async function answer(database: PrismaClient, id: string, text: string, at: Date): Promise<string | undefined> {
  const comment = await database.comment.findUnique({ where: { id }, select: { articleCode: true, parentId: true } });
  if (!comment) return undefined;
  const { articleCode, parentId } = comment;
  const own = newId();
  await database.$transaction([
    database.comment.create({
      data: {
        id: own,
        articleCode,
        parentId: parentId ?? id,
        text,
        byNewsroom: true,
        state: 'approved',
        sentAt: at,
        decidedAt: at,
      },
    }),
    database.comment.updateMany({
      where: { id: { in: [id, ...(parentId ? [parentId] : [])] }, state: { not: 'approved' satisfies State } },
      data: { state: 'approved', reason: null, note: null, decidedAt: at },
    }),
    database.change.createMany({ data: discussionChanges([comment], true) }),
  ]);
  return own;
}
