import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { daysBetween } from '../persian/format.ts';
import { getSectionLinks } from '../sections/sections.ts';
import { articleAddress, authorAddress, tagAddress } from '../site/addresses.ts';
import {
  type ArticleParts,
  type ArticleRow,
  type ArticleStatus,
  readArticleParts,
  readArticleRow,
} from './article-rows.ts';
import { type ArticleCard, live, toCard } from './card.ts';

/** News older than this many days carries a notice of its age. */
const OLD_NEWS_DAYS = 30;

export type NamedLink = { slug: string; title: string; href: string };

/** An article as its own page shows it. */
export type Article = ArticleCard & {
  slug: string;
  bodyHtml: string;
  wordCount: number;
  updatedAt: Date | undefined;
  authors: NamedLink[];
  source: { name: string; url: string | undefined } | undefined;
  imageCaption: string | undefined;
  imageCredit: string | undefined;
  tags: NamedLink[];
  corrections: { at: Date; text: string }[];
  /** News, not analysis, from over 30 days ago. */
  isOldNews: boolean;
};

/** The live article with a code, or undefined: unknown, not out yet, or withdrawn (`isWithdrawn` tells). */
export async function getArticle(code: string): Promise<Article | undefined> {
  const found = await getArticleInAnyState(code);
  return found?.status === 'published' && found.article.publishedAt <= now() ? found.article : undefined;
}

/** The article with a code whether readers may see it or not, for previews; undefined when there is none. */
export async function getArticleInAnyState(
  code: string,
): Promise<{ article: Article; status: ArticleStatus } | undefined> {
  const at = now();
  // Both at once, whatever the first says: how long it takes tells nothing of what is held back.
  const [row, parts] = await Promise.all([readArticleRow(code), readArticleParts(code)]);
  if (!row) return undefined;
  const sections = await getSectionLinks([row.sectionSlug]);
  return { article: toArticle(row, parts, toCard(row, sections.get(row.sectionSlug), at), at), status: row.status };
}

/** The address of the live article with a code, or undefined. */
export async function getArticleAddress(code: string): Promise<string | undefined> {
  const row = await database().article.findFirst({
    where: { code, ...live(now()) },
    select: { code: true, slug: true },
  });
  return row ? articleAddress(row.code, row.slug) : undefined;
}

/** Whether a code had an article that is no more: its editor withdrew it, or its file is gone. */
export async function isWithdrawn(code: string): Promise<boolean> {
  const [article, tombstone] = await Promise.all([
    database().article.findUnique({ where: { code }, select: { status: true } }),
    database().tombstone.findUnique({ where: { code }, select: { code: true } }),
  ]);
  return article ? article.status === 'withdrawn' : tombstone !== null;
}

function toArticle(row: ArticleRow, parts: ArticleParts, card: ArticleCard, at: Date): Article {
  const updatedAt = row.updatedAt && row.updatedAt > row.publishedAt ? row.updatedAt : undefined;
  return {
    ...card,
    ...parts,
    slug: row.slug,
    bodyHtml: row.bodyHtml,
    wordCount: row.wordCount,
    updatedAt,
    authors: parts.authors.map((author) => ({ ...author, href: authorAddress(author.slug) })),
    tags: parts.tags.map((tag) => ({ ...tag, href: tagAddress(tag.slug) })),
    source: row.sourceName ? { name: row.sourceName, url: row.sourceUrl ?? undefined } : undefined,
    imageCaption: row.imageCaption ?? undefined,
    imageCredit: row.imageCredit ?? undefined,
    isOldNews: !row.pick && daysBetween(updatedAt ?? row.publishedAt, at) > OLD_NEWS_DAYS,
  };
}
