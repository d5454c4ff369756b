import { database } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';

/** Stretches in one statement: SQLite takes 32,766 values at most (sqlite.org/limits.html). */
const MOST_AT_ONCE = 1000;

/**
 * How many articles came out between each two neighbouring instants (from the first, before the second), only those
 * that are live at `at`: a statement reads a stretch of the index of lists for each, so no article is looked at twice.
 */
export async function countBetween(instants: readonly Date[], at: Date): Promise<number[]> {
  const counts: number[] = [];
  for (let start = 0; start + 1 < instants.length; start += MOST_AT_ONCE)
    counts.push(...(await countChunk(instants.slice(start, start + MOST_AT_ONCE + 1), at)));
  return counts;
}

async function countChunk(instants: readonly Date[], at: Date): Promise<number[]> {
  const stretches = instants
    .slice(0, -1)
    .map((from, place) => Prisma.sql`(${place}, ${from}, ${instants[place + 1] ?? from})`);
  const rows = await database().$queryRaw<{ place: number | bigint; count: number | bigint }[]>`
    WITH "stretch" ("place", "from", "to") AS (VALUES ${Prisma.join(stretches)})
    SELECT "place", (
      SELECT COUNT(*) FROM "Article"
      WHERE "status" = 'published' AND "publishedAt" >= "from" AND "publishedAt" < "to" AND "publishedAt" <= ${at}
    ) AS "count" FROM "stretch" ORDER BY "place"`;
  return rows.map(({ count }) => Number(count));
}

/** When the nearest live articles outside of a stretch of time came out: before `from`, and at `to` or after. */
export async function neighbours(from: Date, to: Date, at: Date): Promise<{ before?: Date; after?: Date }> {
  const find = (publishedAt: { lt: Date } | { gte: Date; lte: Date }, order: 'asc' | 'desc') =>
    database().article.findFirst({
      where: { status: 'published', publishedAt },
      orderBy: { publishedAt: order },
      select: { publishedAt: true },
    });
  const [before, after] = await Promise.all([
    find({ lt: from < at ? from : at }, 'desc'),
    find({ gte: to, lte: at }, 'asc'),
  ]);
  return { ...(before && { before: before.publishedAt }), ...(after && { after: after.publishedAt }) };
}

/** When the first live article came out; undefined where there is none. */
export async function firstPublication(at: Date): Promise<Date | undefined> {
  const first = await database().article.findFirst({
    where: { status: 'published', publishedAt: { lte: at } },
    orderBy: { publishedAt: 'asc' },
    select: { publishedAt: true },
  });
  return first?.publishedAt;
}
