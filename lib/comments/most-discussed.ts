import { type ArticleCard, findCards, live } from '../articles/card.ts';
import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { startOfDay } from '../persian/format.ts';

/** An article and how many of its approved comments are of the days that were asked for. */
export type Discussed = { article: ArticleCard; comments: number };

/** Days of comments that count for the most discussed. */
export const DISCUSSED_DAYS = 7;

const DAY = 86_400_000;

/**
 * The live articles with most approved comments of the last days, the most discussed first (پربحث‌ترین).
 * @param days Tehran's, today included: 1 = today, 7 = a week
 */
export async function getMostDiscussed(days: number, count: number): Promise<Discussed[]> {
  const at = now();
  // Noon of the first day, so that no day of 23 or 25 hours shifts it.
  const since = startOfDay(new Date(startOfDay(at).getTime() + DAY / 2 - (days - 1) * DAY));
  const rows = await database().$queryRaw<{ code: string; comments: bigint | number }[]>(Prisma.sql`
    SELECT "Comment"."articleCode" AS "code", COUNT(*) AS "comments"
    FROM "Comment" JOIN "Article" ON "Article"."code" = "Comment"."articleCode"
    WHERE "Comment"."state" = 'approved' AND "Comment"."sentAt" >= ${since} AND "Comment"."sentAt" <= ${at}
      AND "Article"."status" = 'published' AND "Article"."publishedAt" <= ${at}
    GROUP BY "Comment"."articleCode"
    ORDER BY "comments" DESC, MAX("Comment"."sentAt") DESC, "code" LIMIT ${count}`);
  const cards = await findCards({ where: { code: { in: rows.map(({ code }) => code) }, ...live(at) } }, at);
  const byCode = new Map(cards.map((article) => [article.code, article]));
  return rows.flatMap(({ code, comments }) => {
    const article = byCode.get(code);
    return article ? [{ article, comments: Number(comments) }] : [];
  });
}
