import type { PrismaClient } from '../db/generated/client.ts';
import { firstHourOf, hourOf, PERIODS, type Period } from './hours.ts';

/** A live article and how often it was seen in a period. */
export type Ranked = { code: string; count: number };
export type Ranking = Record<Period, Ranked[]>;

/** How many articles a list shows. */
export const RANKED = 10;
/** Of so many the live ones are chosen: what is withdrawn leaves its views. */
const CANDIDATES = 50;

/** How many articles stand beside pages as the most viewed. */
export const LEADERS = 5;

/** The articles that stand beside pages: of the shortest period that has enough, else of the longest. */
export function leadersOf(ranking: Ranking): Ranked[] {
  const enough = PERIODS.find((period) => ranking[period].length >= LEADERS) ?? 'month';
  return ranking[enough].slice(0, LEADERS);
}

/** The live articles that were seen most often up to `at`, most first, for each period. */
export async function readRanking(database: PrismaClient, at: Date): Promise<Ranking> {
  const [day = [], week = [], month = []] = await Promise.all(
    PERIODS.map((period) => readPeriod(database, period, at)),
  );
  return { day, week, month };
}

async function readPeriod(database: PrismaClient, period: Period, at: Date): Promise<Ranked[]> {
  const hour = hourOf(at);
  const rows = await database.$queryRaw<{ code: string; seen: number | bigint }[]>`
    SELECT "Article"."code", "seen" FROM (
      SELECT "code", SUM("count") AS "seen" FROM "ViewCount"
      WHERE "hour" >= ${firstHourOf(period, hour)} AND "hour" <= ${hour}
      GROUP BY "code" ORDER BY "seen" DESC, "code" DESC LIMIT ${CANDIDATES}
    ) AS "most" CROSS JOIN "Article"
    WHERE "Article"."code" = "most"."code" AND "status" = 'published' AND "publishedAt" <= ${at}
    ORDER BY "seen" DESC, "Article"."code" DESC LIMIT ${RANKED}`;
  return rows.map(({ code, seen }) => ({ code, count: Number(seen) }));
}
