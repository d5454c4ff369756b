import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { daysBetween } from '../persian/format.ts';
import { articleAddress, authorAddress, tagAddress } from '../site/addresses.ts';
import { type ArticleCard, cardSelect, live, toCard } from './card.ts';

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
  /** Codes that the editor chose as related, in order. */
  related: string[];
  /** News, not analysis, from over 30 days ago. */
  isOldNews: boolean;
};

const articleSelect = {
  ...cardSelect,
  bodyHtml: true,
  wordCount: true,
  updatedAt: true,
  sourceName: true,
  sourceUrl: true,
  imageCaption: true,
  imageCredit: true,
  authors: { orderBy: { position: 'asc' }, select: { author: { select: { slug: true, name: true } } } },
  tags: { orderBy: { position: 'asc' }, select: { tag: { select: { slug: true, title: true } } } },
  related: { orderBy: { position: 'asc' }, select: { relatedCode: true } },
  corrections: { orderBy: { at: 'asc' }, select: { at: true, text: true } },
} satisfies Prisma.ArticleSelect;

type ArticleRow = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;

/** The live article with a code, or undefined: unknown, not out yet, or withdrawn (`isWithdrawn` tells). */
export async function getArticle(code: string): Promise<Article | undefined> {
  const at = now();
  const row = await database().article.findFirst({ where: { code, ...live(at) }, select: articleSelect });
  return row ? toArticle(row, at) : undefined;
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

function toArticle(row: ArticleRow, at: Date): Article {
  const updatedAt = row.updatedAt && row.updatedAt > row.publishedAt ? row.updatedAt : undefined;
  return {
    ...toCard(row, at),
    slug: row.slug,
    bodyHtml: row.bodyHtml,
    wordCount: row.wordCount,
    updatedAt,
    authors: row.authors.map(({ author }) => ({
      slug: author.slug,
      title: author.name,
      href: authorAddress(author.slug),
    })),
    source: row.sourceName ? { name: row.sourceName, url: row.sourceUrl ?? undefined } : undefined,
    imageCaption: row.imageCaption ?? undefined,
    imageCredit: row.imageCredit ?? undefined,
    tags: row.tags.map(({ tag }) => ({ ...tag, href: tagAddress(tag.slug) })),
    corrections: row.corrections,
    related: row.related.map(({ relatedCode }) => relatedCode),
    isOldNews: !row.pick && daysBetween(updatedAt ?? row.publishedAt, at) > OLD_NEWS_DAYS,
  };
}
