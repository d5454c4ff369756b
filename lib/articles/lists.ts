import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { type ArticleCard, findCards, live, newestFirst } from './card.ts';

/** How many articles a page of a list shows. */
export const PAGE_SIZE = 20;

/** Where a page of a list stands among its pages, and how much the list holds in all. */
export type Paged = { page: number; pages: number; total: number };

export type ArticleListPage = Paged & { articles: ArticleCard[] };

/** How many pages a list has; an empty one has one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** The newest live articles that fit, newest first. */
export function getLatest(count: number, where: Prisma.ArticleWhereInput = {}): Promise<ArticleCard[]> {
  const at = now();
  return findCards({ where: { AND: [live(at), where] }, orderBy: newestFirst, take: count }, at);
}

/** The newest analyses chosen by editors (تحلیل‌های برگزیده). */
export function getPicks(count: number): Promise<ArticleCard[]> {
  return getLatest(count, { pick: true });
}

/**
 * The newest live articles of each section, newest first, without those with the codes `except`: one round to the
 * database, however many sections there are.
 */
export async function getNewestOfSections(
  sections: readonly string[],
  count: number,
  except: readonly string[],
): Promise<ArticleCard[]> {
  if (sections.length === 0) return [];
  const at = now();
  const others = except.length > 0 ? Prisma.sql`AND "code" NOT IN (${Prisma.join(except)})` : Prisma.empty;
  const newest = sections.map(
    (section) => Prisma.sql`SELECT * FROM (
      SELECT "code" FROM "Article"
      WHERE "sectionSlug" = ${section} AND "status" = 'published' AND "publishedAt" <= ${at} ${others}
      ORDER BY "publishedAt" DESC, "code" DESC LIMIT ${count}) AS "newest"`,
  );
  const codes = await database().$queryRaw<{ code: string }[]>(Prisma.join(newest, ' UNION ALL '));
  const where = { code: { in: codes.map(({ code }) => code) } };
  return findCards({ where, orderBy: newestFirst }, at);
}

/** One page of a list, or undefined beyond the last; an empty list has one empty page. */
export async function getListPage(
  page: number,
  where: Prisma.ArticleWhereInput = {},
): Promise<ArticleListPage | undefined> {
  const at = now();
  const all = { AND: [live(at), where] };
  const total = await database().article.count({ where: all });
  const pages = pagesOf(total);
  if (page > pages) return undefined;
  const skip = (page - 1) * PAGE_SIZE;
  const articles = await findCards({ where: all, orderBy: newestFirst, skip, take: PAGE_SIZE }, at);
  return { articles, page, pages, total };
}
