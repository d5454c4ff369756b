import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { getSectionLinks } from '../sections/sections.ts';
import { untilChange } from '../site/until-change.ts';
import { type ArticleCard, type CardRow, toCard } from './card.ts';
import { getLatest } from './lists.ts';
import { imageOf, type PictureColumns } from './picture-columns.ts';

const RELATED = 6;
/** An article with fewer has the newest of its section beside them. */
const FEW = 3;

/**
 * Related articles (مطالب مرتبط): the editor's choice in its order, then those that are about the same (chosen when
 * content comes in, lib/content/related), then, where these are few, the newest of the section. Only live ones, never
 * the article itself, never one twice.
 */
export async function getRelated({ code, section }: Pick<ArticleCard, 'code' | 'section'>): Promise<ArticleCard[]> {
  const at = now();
  const found = await readRelated(code, at);
  if (found.length >= FEW) return found;
  const newest = await untilChange(`newest ${section.slug}`, () =>
    getLatest(RELATED + 1, { sectionSlug: section.slug }),
  );
  const shown = new Set([code, ...found.map((card) => card.code)]);
  return [...found, ...newest.filter((card) => !shown.has(card.code))].slice(0, RELATED);
}

async function readRelated(code: string, at: Date): Promise<ArticleCard[]> {
  // One statement: an article's page is the one most often rendered. «CROSS» keeps SQLite from beginning with all
  // that is published.
  const rows = await database().$queryRaw<(Omit<CardRow, 'image'> & PictureColumns)[]>`
    SELECT "code", "slug", "kicker", "title", "lead", "publishedAt", "pick", "breaking", "breakingUntil", "sectionSlug",
      "imageAlt", "path", "digest", "width", "height"
    FROM (
      SELECT "relatedCode" AS "other", 0 AS "rank", "position" AS "place" FROM "ArticleRelated" WHERE "articleCode" = ${code}
      UNION ALL SELECT "kinCode", 1, -"score" FROM "ArticleKin" WHERE "articleCode" = ${code}
    ) AS "related"
    CROSS JOIN "Article"
    LEFT JOIN "Picture" ON "path" = "imagePath"
    WHERE "code" = "other" AND "status" = 'published' AND "publishedAt" <= ${at} AND "code" <> ${code}
    ORDER BY "rank", "place", "code" DESC`;
  const own = rows.filter((row, index) => rows.findIndex((other) => other.code === row.code) === index);
  const shown = own.slice(0, RELATED);
  const sections = await getSectionLinks(shown.map(({ sectionSlug }) => sectionSlug));
  return shown.map((row) => toCard({ ...row, image: imageOf(row) }, sections.get(row.sectionSlug), at));
}
