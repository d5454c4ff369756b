import type { ArticleCard } from '../articles/card.ts';
import { database } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { DISCUSSIONS_SCOPE } from '../site/scopes.ts';
import { untilChange } from '../site/until-change.ts';

/** How many comments readers see below each article, by its code. */
export type CommentCounts = ReadonlyMap<string, number>;

/** Articles whose counts are remembered between two changes of any. */
const MOST_KNOWN = 20_000;

/**
 * How many comments readers see below these articles; 0 for those without. What was counted is remembered until a comment
 * comes or goes somewhere, so that lists made anew for other reasons ask the database nothing.
 */
export async function getCommentCounts(articles: readonly Pick<ArticleCard, 'code'>[]): Promise<CommentCounts> {
  const known = await untilChange('comment counts', async () => new Map<string, number>(), [DISCUSSIONS_SCOPE]);
  // Of its own: while it asks for the rest, another page may forget what was known.
  const counts = new Map(articles.map(({ code }) => [code, known.get(code)] as const));
  const unknown = [...counts].flatMap(([code, count]) => (count === undefined ? [code] : []));
  if (unknown.length > 0) {
    const counted = await count(unknown);
    if (known.size > MOST_KNOWN) known.clear();
    for (const code of unknown) {
      const count = counted.get(code) ?? 0;
      counts.set(code, count);
      known.set(code, count);
    }
  }
  return counts as CommentCounts;
}

/** An answer to what nobody sees is seen by nobody. */
async function count(codes: readonly string[]): Promise<CommentCounts> {
  const rows = await database().$queryRaw<{ code: string; count: number | bigint }[]>(Prisma.sql`
    SELECT "articleCode" AS "code", COUNT(*) AS "count" FROM "Comment"
    WHERE "articleCode" IN (${Prisma.join(codes)}) AND "state" = 'approved' AND ("parentId" IS NULL OR EXISTS (
      SELECT 1 FROM "Comment" AS "parent" WHERE "parent"."id" = "Comment"."parentId" AND "parent"."state" = 'approved'))
    GROUP BY "articleCode"`);
  return new Map(rows.map(({ code, count }) => [code, Number(count)]));
}
