import { database } from '../db/client.ts';
import type { CardRow } from './card.ts';
import { imageOf, type PictureColumns } from './picture-columns.ts';

/** As the pipeline stores it; published with a time to come is scheduled. */
export type ArticleStatus = 'draft' | 'review' | 'published' | 'withdrawn';

/** An article's own row, with its picture. */
export type ArticleRow = CardRow & {
  status: ArticleStatus;
  bodyHtml: string;
  wordCount: number;
  updatedAt: Date | null;
  sourceName: string | null;
  sourceUrl: string | null;
  imageCaption: string | null;
  imageCredit: string | null;
};

/** What belongs to an article, each kind in its order. */
export type ArticleParts = {
  authors: { slug: string; title: string }[];
  tags: { slug: string; title: string }[];
  corrections: { at: Date; text: string }[];
};

/**
 * An article in whatever state it is, or undefined. Its page is the one most often rendered: plain statements take a
 * third of the time of the client's relation queries, one for each relation.
 */
export async function readArticleRow(code: string): Promise<ArticleRow | undefined> {
  const rows = await database().$queryRaw<(Omit<ArticleRow, 'image'> & PictureColumns)[]>`
    SELECT "code", "slug", "kicker", "title", "lead", "status", "publishedAt", "updatedAt", "pick", "breaking",
      "breakingUntil", "sectionSlug", "bodyHtml", "wordCount", "sourceName", "sourceUrl", "imageAlt", "imageCaption",
      "imageCredit", "path", "digest", "width", "height"
    FROM "Article" LEFT JOIN "Picture" ON "path" = "imagePath" WHERE "code" = ${code}`;
  return rows[0] && { ...rows[0], image: imageOf(rows[0]) };
}

type Part = { kind: 'author' | 'tag' | 'correction'; id: string; text: string };

/** What belongs to the article with a code; nothing when there is no such article. */
export async function readArticleParts(code: string): Promise<ArticleParts> {
  const parts = await database().$queryRaw<Part[]>`
    SELECT 'author' AS "kind", "ArticleAuthor"."position", "slug" AS "id", "name" AS "text"
      FROM "ArticleAuthor" JOIN "Author" ON "slug" = "authorSlug" WHERE "articleCode" = ${code}
    UNION ALL SELECT 'tag', "position", "slug", "title"
      FROM "ArticleTag" JOIN "Tag" ON "slug" = "tagSlug" WHERE "articleCode" = ${code}
    UNION ALL SELECT 'correction', "position", "at", "text" FROM "Correction" WHERE "articleCode" = ${code}
    ORDER BY "kind", "position"`;
  const of = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  const links = (kind: Part['kind']) => of(kind).map(({ id, text }) => ({ slug: id, title: text }));
  return {
    authors: links('author'),
    tags: links('tag'),
    corrections: of('correction')
      .map(({ id, text }) => ({ at: new Date(id), text }))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}
