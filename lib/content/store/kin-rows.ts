import type { About, Kin } from '../related/kinship.ts';
import { type Described, MOST_BODY, type Subject } from '../related/terms.ts';
import type { Transaction } from './store.ts';

// One parameter holds all the values of a statement, however many they are: SQLite reads them from JSON.

/** The terms of articles as they are stored; of all articles without `codes`. */
export async function readTerms(tx: Transaction, codes?: readonly string[]): Promise<Map<string, Map<string, number>>> {
  const rows = await tx.$queryRaw<{ articleCode: string; term: string; weight: number }[]>`
    SELECT "articleCode", "term", "weight" FROM "ArticleTerm"
    WHERE ${codes === undefined} OR "articleCode" IN (SELECT value FROM json_each(${JSON.stringify(codes ?? [])}))`;
  const terms = new Map<string, Map<string, number>>();
  for (const { articleCode, term, weight } of rows) append(terms, articleCode, () => new Map()).set(term, weight);
  return terms;
}

/** Puts the terms of articles in the place of those that they had. */
export async function writeTerms(tx: Transaction, gone: readonly string[], subjects: ReadonlyMap<string, Subject>) {
  await tx.$executeRaw`
    DELETE FROM "ArticleTerm" WHERE "articleCode" IN (SELECT value FROM json_each(${JSON.stringify(gone)}))`;
  const rows = [...subjects].flatMap(([code, { minute, terms }]) =>
    [...terms].map(([term, weight]) => [term, minute, code, weight]),
  );
  await tx.$executeRaw`
    INSERT INTO "ArticleTerm" ("term", "minute", "articleCode", "weight")
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(rows)})`;
}

/** The kin that articles have, best first. */
export async function readKin(tx: Transaction, codes: readonly string[]): Promise<Map<string, Kin[]>> {
  const rows = await tx.$queryRaw<{ articleCode: string; code: string; score: number }[]>`
    SELECT "articleCode", "kinCode" AS "code", "score" FROM "ArticleKin"
    WHERE "articleCode" IN (SELECT value FROM json_each(${JSON.stringify(codes)}))
    ORDER BY "score" DESC, "kinCode" DESC`;
  const kin = new Map<string, Kin[]>();
  for (const { articleCode, code, score } of rows) append(kin, articleCode, () => []).push({ code, score });
  return kin;
}

/** Puts the kin of articles in the place of those that they had. */
export async function writeKin(tx: Transaction, kin: ReadonlyMap<string, readonly Kin[]>): Promise<void> {
  if (kin.size === 0) return;
  await tx.$executeRaw`
    DELETE FROM "ArticleKin" WHERE "articleCode" IN (SELECT value FROM json_each(${JSON.stringify([...kin.keys()])}))`;
  const rows = [...kin].flatMap(([code, of]) => of.map((one) => [code, one.code, one.score]));
  await tx.$executeRaw`
    INSERT INTO "ArticleKin" ("articleCode", "kinCode", "score")
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)})`;
}

/** Codes of the articles that have one of `codes` among their kin, or chosen by their editor. */
export async function whoShows(
  tx: Transaction,
  codes: readonly string[],
): Promise<{ kin: string[]; chosen: string[] }> {
  const json = JSON.stringify(codes);
  const rows = await tx.$queryRaw<{ code: string; chosen: number | bigint }[]>`
    SELECT DISTINCT "articleCode" AS "code", 0 AS "chosen" FROM "ArticleKin"
      WHERE "kinCode" IN (SELECT value FROM json_each(${json}))
    UNION ALL SELECT DISTINCT "articleCode", 1 FROM "ArticleRelated"
      WHERE "relatedCode" IN (SELECT value FROM json_each(${json}))`;
  const of = (chosen: boolean) => rows.filter((row) => Boolean(Number(row.chosen)) === chosen).map(({ code }) => code);
  return { kin: of(false), chosen: of(true) };
}

/** What published articles among `codes` are about, as far as their terms are taken from it. */
export async function readDescribed(
  tx: Transaction,
  codes: readonly string[],
): Promise<(Described & { code: string; publishedAt: Date })[]> {
  const rows = await tx.$queryRaw<(Omit<Described, 'tags'> & { code: string; publishedAt: Date; tags: string })[]>`
    SELECT "code", "title", "kicker", "lead", "publishedAt", substr("bodyHtml", 1, ${MOST_BODY}) AS "bodyHtml",
      (SELECT json_group_array(json_object('key', "key", 'spelling', "spelling") ORDER BY "position")
        FROM "ArticleTag" JOIN "Tag" ON "slug" = "tagSlug" WHERE "articleCode" = "code") AS "tags"
    FROM "Article"
    WHERE "status" = 'published' AND "code" IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`;
  return rows.map((row) => ({ ...row, tags: JSON.parse(row.tags) }));
}

/** Codes of articles that are published, but whose time is after `now`. */
export async function readToCome(tx: Transaction, now: Date): Promise<Set<string>> {
  const where = { status: 'published', publishedAt: { gt: now } };
  return new Set((await tx.article.findMany({ where, select: { code: true } })).map(({ code }) => code));
}

/** Section and time of articles. */
export async function readAbout(tx: Transaction, codes: Iterable<string>): Promise<Map<string, About>> {
  const rows = await tx.$queryRaw<(About & { code: string })[]>`
    SELECT "code", "sectionSlug", "publishedAt" FROM "Article"
    WHERE "code" IN (SELECT value FROM json_each(${JSON.stringify([...codes])}))`;
  return new Map(rows.map(({ code, ...about }) => [code, about]));
}

function append<V>(to: Map<string, V>, key: string, make: () => V): V {
  let value = to.get(key);
  if (value === undefined) {
    value = make();
    to.set(key, value);
  }
  return value;
}
