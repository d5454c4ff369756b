import { database } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Expressions } from './expression.ts';
import { IDS_PER_MINUTE, idsOfMinute } from './layout.ts';
import type { Vocabulary } from './splits.ts';

/** What is told of what was found, best first; `id` is that of SearchEntry. */
export type Found = { codes: string[]; reachable: number; total: number };

/** Instants between which something was published: from the first, before the second. */
export type Period = { from?: Date | undefined; before?: Date | undefined };

/**
 * Of each kind of hit the newest so many are ranked: a common word stands in most articles, and nobody reads them all.
 * Reading them in the order of their ids ends there, whatever the size of the archive.
 */
const RANKED = 1000;
/** Beyond so many, results are not counted. */
export const MOST_COUNTED = 10_000;

/** What each kind of hit is worth, and that something is of today: half of it when it is FADING days old. */
const POINTS = { title: 6, head: 4, someTitle: 2, near: 2, phrase: 3 };
const FRESH = 4;
const FADING = 30;

/** A page of what is live at an instant, and how much there is in all. */
export async function findMatches(
  expressions: Expressions,
  { at, period, skip, take }: { at: Date; period: Period; skip: number; take: number },
): Promise<Found> {
  const now = idsOfMinute(at);
  const least = period.before ? idsOfMinute(new Date(period.before.getTime() - 1)).least : Number.MIN_SAFE_INTEGER;
  const greatest = period.from ? idsOfMinute(period.from).greatest : Number.MAX_SAFE_INTEGER;
  // Ids tell minutes: what has the id of this minute or a later one may be still to come.
  const hidden = await database().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "SearchEntry" JOIN "Article" ON "Article"."code" = "SearchEntry"."code"
    WHERE "id" <= ${now.greatest} AND NOT ("status" = 'published' AND "publishedAt" <= ${at})`;
  const toCome = JSON.stringify(hidden.map(({ id }) => Number(id)));
  const live = Prisma.sql`rowid BETWEEN ${least} AND ${greatest} AND rowid NOT IN (SELECT value FROM json_each(${toCome}))`;
  const matches = (expression: string) => Prisma.sql`
    SELECT rowid AS "id" FROM "SearchText" WHERE "SearchText" MATCH ${expression} AND ${live}`;

  // What stands close together is asked only of the newest: to know it, the places of words must be read.
  const kinds = (Object.keys(POINTS) as (keyof typeof POINTS)[]).flatMap((kind) => {
    const expression = expressions[kind];
    if (expression === undefined) return [];
    const among =
      kind === 'near' || kind === 'phrase' ? Prisma.sql`AND rowid <= (SELECT MAX("id") FROM "newest")` : Prisma.empty;
    return Prisma.sql`UNION ALL SELECT "id", ${POINTS[kind]} AS "points" FROM
      (${matches(expression)} ${among} ORDER BY rowid LIMIT ${RANKED})`;
  });
  const rows = await database().$queryRaw<{ code: string; reachable: number | bigint }[]>`
    WITH "newest" AS MATERIALIZED (${matches(expressions.all)} ORDER BY rowid LIMIT ${RANKED + 1}),
    "hits" AS (SELECT "id", 0 AS "points" FROM "newest" ${Prisma.join(kinds.length > 0 ? kinds : [Prisma.empty], ' ')}),
    "ranked" AS (
      SELECT "id", COUNT(*) OVER () AS "reachable",
        SUM("points") + ${FRESH} / (1.0 + MAX(0, "id" - ${now.least}) * 1.0 / ${FADING * 24 * 60 * IDS_PER_MINUTE}) AS "score"
      FROM "hits" GROUP BY "id"
      ORDER BY "score" DESC, "id" LIMIT ${take} OFFSET ${skip}
    )
    SELECT "code", "reachable" FROM "ranked" JOIN "SearchEntry" ON "SearchEntry"."id" = "ranked"."id"
    ORDER BY "score" DESC, "ranked"."id"`;
  const reachable = Number(rows[0]?.reachable ?? 0);
  const total = reachable <= RANKED ? reachable : await countMatches(matches(expressions.all));
  return { codes: rows.map(({ code }) => code), reachable, total };
}

async function countMatches(matches: Prisma.Sql): Promise<number> {
  const rows = await database().$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM (${matches} LIMIT ${MOST_COUNTED + 1})`;
  return Number(rows[0]?.count ?? 0);
}

/** In how many articles words stand. */
export async function readVocabulary(words: readonly string[]): Promise<Vocabulary> {
  if (words.length === 0) return new Map();
  const rows = await database().$queryRaw<{ word: string; articles: number | bigint }[]>`
    SELECT "word", "articles" FROM "SearchWord" WHERE "word" IN (SELECT value FROM json_each(${JSON.stringify(words)}))`;
  return new Map(rows.map(({ word, articles }) => [word, Number(articles)]));
}
