import type { SearchedArticle } from '../../search/document.ts';
import { idsInTurn, idsOfMinute } from '../../search/layout.ts';
import type { Transaction } from './store.ts';

// One parameter holds all the values of a statement, however many they are: SQLite reads them from JSON.

/** A published article with its place in search; `id` is null while it has none. */
export type SearchedRow = SearchedArticle & { code: string; id: number | null; publishedAt: Date };

type Row = Omit<SearchedRow, 'tags' | 'authors' | 'id'> & { tags: string; authors: string; id: number | bigint | null };

/** What is searched of published articles, as the database has it. */
export async function readSearched(tx: Transaction, codes: readonly string[]): Promise<SearchedRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "Article"."code", "id", "publishedAt", "title", "kicker", "lead", "bodyHtml", "imageCaption", "sectionSlug",
      (SELECT json_group_array("spelling") FROM
        (SELECT "spelling" FROM "ArticleTag" WHERE "articleCode" = "Article"."code" ORDER BY "position")) AS "tags",
      (SELECT json_group_array("authorSlug") FROM
        (SELECT "authorSlug" FROM "ArticleAuthor" WHERE "articleCode" = "Article"."code" ORDER BY "position")) AS "authors"
    FROM "Article" LEFT JOIN "SearchEntry" ON "SearchEntry"."code" = "Article"."code"
    WHERE "status" = 'published' AND "Article"."code" IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`;
  return rows.map(({ tags, authors, id, ...row }) => ({
    ...row,
    id: id === null ? null : Number(id),
    tags: JSON.parse(tags) as string[],
    authors: JSON.parse(authors) as string[],
  }));
}

/** Empties search. */
export async function clearSearch(tx: Transaction): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SearchText" ("SearchText") VALUES ('delete-all')`;
  await tx.$executeRaw`DELETE FROM "SearchEntry"`;
  await tx.$executeRaw`DELETE FROM "SearchWord"`;
}

/** Makes one piece of the whole full-text table. */
export async function optimizeSearch(tx: Transaction): Promise<void> {
  await tx.$executeRaw`INSERT INTO "SearchText" ("SearchText") VALUES ('optimize')`;
}

export async function idsOfCodes(tx: Transaction, codes: readonly string[]): Promise<number[]> {
  const rows = await tx.searchEntry.findMany({ where: { code: { in: [...codes] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function removeEntries(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const json = JSON.stringify(ids);
  await tx.$executeRaw`DELETE FROM "SearchText" WHERE rowid IN (SELECT value FROM json_each(${json}))`;
  await tx.$executeRaw`DELETE FROM "SearchEntry" WHERE "id" IN (SELECT value FROM json_each(${json}))`;
}

export async function addEntries(
  tx: Transaction,
  entries: readonly { id: number; code: string; terms: string }[],
): Promise<void> {
  if (entries.length === 0) return;
  const codes = JSON.stringify(entries.map(({ id, code }) => [id, code]));
  await tx.$executeRaw`
    INSERT INTO "SearchEntry" ("id", "code") SELECT value ->> 0, value ->> 1 FROM json_each(${codes})`;
  const terms = JSON.stringify(entries.map((entry) => [entry.id, entry.terms]));
  await tx.$executeRaw`
    INSERT INTO "SearchText" (rowid, "terms") SELECT value ->> 0, value ->> 1 FROM json_each(${terms})`;
}

/** Adds to the counts of words, and forgets those that stand in no article any more. */
export async function countWords(tx: Transaction, counts: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...counts].filter(([, count]) => count !== 0);
  if (changed.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "SearchWord" ("word", "articles")
    SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(changed)}) WHERE true
    ON CONFLICT ("word") DO UPDATE SET "articles" = "articles" + excluded."articles"`;
  const fewer = changed.flatMap(([word, count]) => (count < 0 ? [word] : []));
  await tx.$executeRaw`
    DELETE FROM "SearchWord"
    WHERE "word" IN (SELECT value FROM json_each(${JSON.stringify(fewer)})) AND "articles" <= 0`;
}

/** Gives ids by time of publication: one that is free in its minute, else in the minutes after. */
export function idGiver(tx: Transaction, isEmpty: boolean): (publishedAt: Date) => Promise<number> {
  const taken = new Map<number, Set<number>>();
  return async (publishedAt) => {
    for (let minute = publishedAt; ; minute = new Date(minute.getTime() + 60_000)) {
      const { least, greatest } = idsOfMinute(minute);
      let ids = taken.get(least);
      if (!ids) {
        ids = new Set(isEmpty ? [] : await idsBetween(tx, least, greatest));
        taken.set(least, ids);
      }
      const free = idsInTurn(minute).find((id) => !ids.has(id));
      if (free === undefined) continue;
      ids.add(free);
      return free;
    }
  };
}

async function idsBetween(tx: Transaction, least: number, greatest: number): Promise<number[]> {
  const where = { id: { gte: least, lte: greatest } };
  return (await tx.searchEntry.findMany({ where, select: { id: true } })).map(({ id }) => id);
}
