import type { PrismaClient } from '../db/generated/client.ts';
import { dayOf, firstHourOf } from './hours.ts';
import type { Count } from './pending.ts';

/** Articles that are kept of an hour or day that is over: far more than any list shows. */
export const KEPT = 1000;

/**
 * Adds views to what is there, in one statement, so that any number of processes may count. Only of articles that are
 * live at `at`: what else was sent is dropped here.
 */
export async function addCounts(database: PrismaClient, counts: readonly Count[], at: Date): Promise<void> {
  if (counts.length === 0) return;
  // One value instead of three for each row takes a tenth of the time. «CROSS» keeps SQLite from beginning with all
  // that is published.
  await database.$executeRaw`
    INSERT INTO "ViewCount" ("hour", "code", "count")
    SELECT "value" ->> 'hour', "value" ->> 'code', "value" ->> 'count'
    FROM json_each(${JSON.stringify(counts)}) CROSS JOIN "Article"
    WHERE "Article"."code" = "value" ->> 'code' AND "status" = 'published' AND "publishedAt" <= ${at}
    ON CONFLICT ("hour", "code") DO UPDATE SET "count" = "ViewCount"."count" + excluded."count"`;
}

/**
 * Keeps the table as small as its lists allow, at an hour: hours older than a day become days, days older than a month
 * go, and of what is over only the articles most seen stay. Two processes may do it at the same time.
 */
export async function tidyCounts(database: PrismaClient, hour: number): Promise<void> {
  await database.$executeRaw`DELETE FROM "ViewCount" WHERE "hour" < ${firstHourOf('month', hour)}`;
  const old = (await sizes(database, firstHourOf('day', hour))).map(({ hour }) => hour);
  for (const day of new Set(old.filter((hour) => hour !== dayOf(hour)).map(dayOf)))
    await fold(database, day, Math.min(day + 24, firstHourOf('day', hour)));
  for (const over of await sizes(database, hour)) if (over.articles > KEPT) await prune(database, over.hour);
}

/** How many articles were seen in each hour or day before one. */
async function sizes(database: PrismaClient, end: number): Promise<{ hour: number; articles: number }[]> {
  const rows = await database.$queryRaw<{ hour: number | bigint; articles: number | bigint }[]>`
    SELECT "hour", COUNT(*) AS "articles" FROM "ViewCount" WHERE "hour" < ${end} GROUP BY "hour"`;
  return rows.map(({ hour, articles }) => ({ hour: Number(hour), articles: Number(articles) }));
}

async function prune(database: PrismaClient, hour: number): Promise<void> {
  await database.$executeRaw`
    DELETE FROM "ViewCount" WHERE "hour" = ${hour} AND "code" NOT IN (
      SELECT "code" FROM "ViewCount" WHERE "hour" = ${hour} ORDER BY "count" DESC, "code" LIMIT ${KEPT})`;
}

/** Adds the hours of a day up to `end` to its first one. */
async function fold(database: PrismaClient, day: number, end: number): Promise<void> {
  await database.$transaction([
    database.$executeRaw`
      INSERT INTO "ViewCount" ("hour", "code", "count")
      SELECT ${day}, "code", SUM("count") FROM "ViewCount" WHERE "hour" > ${day} AND "hour" < ${end} GROUP BY "code"
      ON CONFLICT ("hour", "code") DO UPDATE SET "count" = "ViewCount"."count" + excluded."count"`,
    database.$executeRaw`DELETE FROM "ViewCount" WHERE "hour" > ${day} AND "hour" < ${end}`,
  ]);
}
