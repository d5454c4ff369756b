import { type Kin, MOST_CANDIDATES, MOST_COUNTED, NEAREST_IN_TIME, rarityOf } from '../related/kinship.ts';
import type { Subject } from '../related/terms.ts';
import type { Transaction } from './store.ts';

type Window = { term: string; sharing: number | bigint; first: number | null; last: number | null };

/**
 * What `kinByTerms` finds, by the database: only its best rows come here. Two statements whose cost grows with the
 * number of the subject's terms, not with that of articles.
 */
export async function nearestStored(
  tx: Transaction,
  code: string,
  { minute, terms }: Subject,
  articles: number,
): Promise<Kin[]> {
  const beyond = NEAREST_IN_TIME - 1;
  const windows = await tx.$queryRaw<Window[]>`
    SELECT value AS "term",
      (SELECT COUNT(*) FROM (SELECT 1 FROM "ArticleTerm" WHERE "term" = value LIMIT ${MOST_COUNTED})) AS "sharing",
      (SELECT "minute" FROM "ArticleTerm" WHERE "term" = value AND "minute" <= ${minute}
        ORDER BY "minute" DESC LIMIT 1 OFFSET ${beyond}) AS "first",
      (SELECT "minute" FROM "ArticleTerm" WHERE "term" = value AND "minute" >= ${minute}
        ORDER BY "minute" LIMIT 1 OFFSET ${beyond}) AS "last"
    FROM json_each(${JSON.stringify([...terms.keys()])})`;
  const asked = windows
    .filter(({ sharing }) => sharing > 1)
    .map(({ term, sharing, first, last }) => [
      term,
      (terms.get(term) ?? 0) * rarityOf(Number(sharing), articles),
      first ?? Number.MIN_SAFE_INTEGER,
      last ?? Number.MAX_SAFE_INTEGER,
    ]);
  return tx.$queryRaw<Kin[]>`
    SELECT "articleCode" AS "code", SUM("weight" * (value ->> 1)) AS "score"
    FROM json_each(${JSON.stringify(asked)})
    CROSS JOIN "ArticleTerm" ON "term" = value ->> 0 AND "minute" BETWEEN value ->> 2 AND value ->> 3
    WHERE "articleCode" <> ${code}
    GROUP BY "articleCode" ORDER BY "score" DESC LIMIT ${MOST_CANDIDATES}`;
}
