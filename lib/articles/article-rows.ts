import { database } from '../db/client.ts';
import type { CardRow } from './card.ts';
import { imageOf, type PictureColumns } from './picture-columns.ts';

/** As the pipeline stores it; published with a time to come is scheduled. */
export type ArticleStatus = 'draft' | 'review' | 'published' | 'withdrawn';

/** An article with all that its page shows; each list in its order. */
export type ArticleRow = CardRow & {
  status: ArticleStatus;
  bodyHtml: string;
  wordCount: number;
  commentsOpen: boolean;
  updatedAt: Date | null;
  sourceName: string | null;
  sourceUrl: string | null;
  imageCaption: string | null;
  imageCredit: string | null;
  authors: { slug: string; title: string }[];
  tags: { slug: string; title: string }[];
  corrections: { at: Date; text: string }[];
  /** Live articles that stand below it, the editor's choice before its kin; one may come twice. */
  related: CardRow[];
};

type Lists = 'authors' | 'tags' | 'corrections' | 'related';
type Columns = Omit<ArticleRow, 'image' | Lists> & PictureColumns & Record<Lists, string>;

/**
 * An article in whatever state it is, or undefined; `at` decides which related ones are live. Its page is the one most
 * often rendered, and statements cost more by their number than by what they do: this is one, whose lists are JSON. They
 * are read whether the article is there or not: how long it takes tells nothing of what is held back.
 */
export async function readArticleRow(code: string, at: Date): Promise<ArticleRow | undefined> {
  // «CROSS» keeps SQLite from beginning with all that is published.
  const [row] = await database().$queryRaw<Columns[]>`
    SELECT "code", "slug", "kicker", "title", "lead", "status", "publishedAt", "updatedAt", "pick", "breaking",
      "breakingUntil", "sectionSlug", "bodyHtml", "wordCount", "commentsOpen", "sourceName", "sourceUrl", "imageAlt", "imageCaption",
      "imageCredit", "path", "digest", "width", "height",
      (SELECT json_group_array(json_object('slug', "slug", 'title', "name") ORDER BY "ArticleAuthor"."position")
        FROM "ArticleAuthor" JOIN "Author" ON "slug" = "authorSlug" WHERE "articleCode" = ${code}) AS "authors",
      (SELECT json_group_array(json_object('slug', "slug", 'title', "title") ORDER BY "position")
        FROM "ArticleTag" JOIN "Tag" ON "slug" = "tagSlug" WHERE "articleCode" = ${code}) AS "tags",
      (SELECT json_group_array(json_object('at', "at", 'text', "text") ORDER BY "at", "position")
        FROM "Correction" WHERE "articleCode" = ${code}) AS "corrections",
      (SELECT json_group_array(json_object('code', "code", 'slug', "slug", 'kicker', "kicker", 'title', "title",
          'lead', "lead", 'publishedAt', "publishedAt", 'pick', "pick", 'breaking', "breaking",
          'breakingUntil', "breakingUntil", 'sectionSlug', "sectionSlug", 'imageAlt', "imageAlt", 'path', "path",
          'digest', "digest", 'width', "width", 'height', "height") ORDER BY "rank", "place", "code" DESC)
        FROM (
          SELECT "relatedCode" AS "other", 0 AS "rank", "position" AS "place"
            FROM "ArticleRelated" WHERE "articleCode" = ${code}
          UNION ALL SELECT "kinCode", 1, -"score" FROM "ArticleKin" WHERE "articleCode" = ${code}
        ) AS "beside"
        CROSS JOIN "Article"
        LEFT JOIN "Picture" ON "path" = "imagePath"
        WHERE "code" = "other" AND "status" = 'published' AND "publishedAt" <= ${at} AND "code" <> ${code}
      ) AS "related"
    FROM (SELECT ${code} AS "wanted") AS "asked"
    LEFT JOIN "Article" ON "code" = "wanted"
    LEFT JOIN "Picture" ON "path" = "imagePath"`;
  if (!row?.code) return undefined;
  const { authors, tags, corrections, related } = row;
  return {
    ...row,
    image: imageOf(row),
    authors: JSON.parse(authors),
    tags: JSON.parse(tags),
    corrections: (JSON.parse(corrections) as { at: string; text: string }[]).map(({ at, text }) => ({
      at: new Date(at),
      text,
    })),
    related: (JSON.parse(related) as CardJson[]).map(toCardRow),
  };
}

/** A card's columns as JSON has them: instants are texts, and what is true is 1. */
type CardJson = Omit<CardRow, 'image' | 'publishedAt' | 'breakingUntil' | 'pick' | 'breaking'> &
  PictureColumns & { publishedAt: string; breakingUntil: string | null; pick: 0 | 1; breaking: 0 | 1 };

function toCardRow({ publishedAt, breakingUntil, pick, breaking, ...columns }: CardJson): CardRow {
  return {
    ...columns,
    publishedAt: new Date(publishedAt),
    breakingUntil: breakingUntil === null ? null : new Date(breakingUntil),
    pick: pick === 1,
    breaking: breaking === 1,
    image: imageOf(columns),
  };
}
