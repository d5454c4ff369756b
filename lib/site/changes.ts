import { database } from '../db/client.ts';
import { startOfNextDay } from '../persian/format.ts';
import { articleScope, listScopes, SITE_SCOPE } from './scopes.ts';

/** The number of the newest row of `Change`; 0 when there is none. */
export async function lastChange(): Promise<number> {
  const row = await database().change.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return row?.seq ?? 0;
}

/** The scopes of the rows of `Change` above a number, and the newest number. */
export async function changesSince(seq: number): Promise<{ seq: number; scopes: string[] }> {
  const rows = await database().change.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' } });
  return { seq: rows.at(-1)?.seq ?? seq, scopes: rows.map(({ scope }) => scope) };
}

/** The next instant after `at` when pages change by themselves: an article goes live, breaking news ends, a Tehran day begins. */
export async function nextInstant(at: Date): Promise<Date> {
  const published = { status: 'published' };
  const [article, breaking] = await Promise.all([
    database().article.findFirst({
      where: { ...published, publishedAt: { gt: at } },
      orderBy: { publishedAt: 'asc' },
      select: { publishedAt: true },
    }),
    database().article.findFirst({
      where: { ...published, breakingUntil: { gt: at } },
      orderBy: { breakingUntil: 'asc' },
      select: { breakingUntil: true },
    }),
  ]);
  const instants = [startOfNextDay(at), article?.publishedAt, breaking?.breakingUntil].flatMap(
    (instant) => instant ?? [],
  );
  return new Date(Math.min(...instants.map((instant) => instant.getTime())));
}

/** The scopes that changed by themselves after `from`, up to and with `to`. */
export async function changesBetween(from: Date, to: Date): Promise<string[]> {
  const during = { gt: from, lte: to };
  const articles = await database().article.findMany({
    where: { status: 'published', OR: [{ publishedAt: during }, { breakingUntil: during }] },
    select: { code: true, sectionSlug: true, authors: { select: { authorSlug: true } } },
  });
  const codes = articles.map(({ code }) => code);
  const lists = articles.flatMap(({ sectionSlug, authors }) =>
    listScopes({ sectionSlug, authors: authors.map(({ authorSlug }) => authorSlug) }),
  );
  return [
    ...new Set([...[...codes, ...(await showing(codes))].map(articleScope), ...lists]),
    // Every page says which day it is.
    ...(startOfNextDay(from) <= to ? [SITE_SCOPE] : []),
  ];
}

/** Codes of the articles that show one of `codes` as related. */
async function showing(codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const of = { in: [...codes] };
  const [kin, chosen] = await Promise.all([
    database().articleKin.findMany({ where: { kinCode: of }, select: { articleCode: true } }),
    database().articleRelated.findMany({ where: { relatedCode: of }, select: { articleCode: true } }),
  ]);
  return [...kin, ...chosen].map(({ articleCode }) => articleCode);
}
