import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { daysBetween } from '../persian/format.ts';
import { articleAddress, authorAddress, tagAddress } from '../site/addresses.ts';
import { type ArticleRow, type ArticleStatus, readArticleRow } from './article-rows.ts';
import { type ArticleCard, live, toCards } from './card.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { readingMinutes } from './reading-time.ts';

/** News older than this many days carries a notice of its age. */
const OLD_NEWS_DAYS = 30;
/** How many related articles a page shows. */
export const MOST_RELATED = 6;

export type NamedLink = { slug: string; title: string; href: string };

/** An article as its own page shows it. */
export type Article = ArticleCard & {
  slug: string;
  bodyHtml: string;
  /** Readers may comment. */
  commentsOpen: boolean;
  /** How long it takes to read. */
  minutes: number;
  /** Of a long read; empty for others. */
  outline: OutlineEntry[];
  updatedAt: Date | undefined;
  authors: NamedLink[];
  source: { name: string; url: string | undefined } | undefined;
  imageCaption: string | undefined;
  imageCredit: string | undefined;
  tags: NamedLink[];
  corrections: { at: Date; text: string }[];
  /** What is known to stand below it; `getRelated` adds to what is few. */
  related: ArticleCard[];
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
  const row = await readArticleRow(code, at);
  if (!row) return undefined;
  const related = row.related
    .filter(({ code }, index) => row.related.findIndex((other) => other.code === code) === index)
    .slice(0, MOST_RELATED);
  const [card, ...beside] = await toCards([row, ...related], at);
  return card && { article: toArticle(row, card, beside, at), status: row.status };
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

function toArticle(row: ArticleRow, card: ArticleCard, related: ArticleCard[], at: Date): Article {
  const updatedAt = row.updatedAt && row.updatedAt > row.publishedAt ? row.updatedAt : undefined;
  return {
    ...card,
    slug: row.slug,
    bodyHtml: row.bodyHtml,
    commentsOpen: row.commentsOpen,
    minutes: readingMinutes(row.wordCount),
    outline: outlineOf(row.bodyHtml, row.wordCount),
    updatedAt,
    authors: row.authors.map((author) => ({ ...author, href: authorAddress(author.slug) })),
    tags: row.tags.map((tag) => ({ ...tag, href: tagAddress(tag.slug) })),
    corrections: row.corrections,
    related,
    source: row.sourceName ? { name: row.sourceName, url: row.sourceUrl ?? undefined } : undefined,
    imageCaption: row.imageCaption ?? undefined,
    imageCredit: row.imageCredit ?? undefined,
    isOldNews: !row.pick && daysBetween(updatedAt ?? row.publishedAt, at) > OLD_NEWS_DAYS,
  };
}
