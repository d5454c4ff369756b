import { database } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { getSectionLinks, type SectionLink } from '../sections/sections.ts';
import { articleAddress } from '../site/addresses.ts';

/** A stored picture, ready to be laid out before it loads. */
export type Picture = { path: string; digest: string; width: number; height: number; alt: string };

/** An article as lists show it. */
export type ArticleCard = {
  code: string;
  href: string;
  kicker: string | undefined;
  title: string;
  lead: string;
  section: SectionLink;
  picture: Picture | undefined;
  publishedAt: Date;
  pick: boolean;
  /** An editor's `breaking` that has not run out. */
  breaking: boolean;
};

const cardSelect = {
  code: true,
  slug: true,
  kicker: true,
  title: true,
  lead: true,
  publishedAt: true,
  pick: true,
  breaking: true,
  breakingUntil: true,
  imageAlt: true,
  image: true,
  sectionSlug: true,
} satisfies Prisma.ArticleSelect;

export type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

/** What cards are asked for: which articles, in which order, how many. */
export type CardQuery = Pick<Prisma.ArticleFindManyArgs, 'where' | 'orderBy' | 'take' | 'skip'>;

/** Articles as lists show them; `at` decides whether breaking news is still that. Nothing here asks what is live. */
export async function findCards(query: CardQuery, at: Date): Promise<ArticleCard[]> {
  return toCards(await database().article.findMany({ ...query, select: cardSelect }), at);
}

/**
 * Cards of rows, as many.
 * @throws when a section is not there, which the database forbids
 */
export async function toCards(rows: readonly CardRow[], at: Date): Promise<ArticleCard[]> {
  const sections = await getSectionLinks(rows.map(({ sectionSlug }) => sectionSlug));
  return rows.map((row) => toCard(row, sections.get(row.sectionSlug), at));
}

function toCard(row: CardRow, section: SectionLink | undefined, at: Date): ArticleCard {
  if (!section) throw new Error(`The section «${row.sectionSlug}» of the article ${row.code} is not there.`);
  return {
    code: row.code,
    href: articleAddress(row.code, row.slug),
    kicker: row.kicker ?? undefined,
    title: row.title,
    lead: row.lead,
    section,
    picture: row.image ? { ...row.image, alt: row.imageAlt ?? '' } : undefined,
    publishedAt: row.publishedAt,
    pick: row.pick,
    breaking: row.breaking && (!row.breakingUntil || row.breakingUntil > at),
  };
}

/** What readers may see at an instant: published, and its time has come. */
export function live(at: Date) {
  return { status: 'published', publishedAt: { lte: at } } satisfies Prisma.ArticleWhereInput;
}

/** Newest first; the code parts articles of one instant, so that pages never overlap. */
export const newestFirst = [
  { publishedAt: 'desc' },
  { code: 'desc' },
] satisfies Prisma.ArticleOrderByWithRelationInput[];
