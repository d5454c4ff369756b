import type { Prisma } from '../db/generated/client.ts';
import { articleAddress, sectionAddress } from '../site/addresses.ts';

/** A stored picture, ready to be laid out before it loads. */
export type Picture = { path: string; digest: string; width: number; height: number; alt: string };

export type SectionLink = { slug: string; title: string; href: string; color: string | undefined };

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

export const cardSelect = {
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
  section: { select: { slug: true, title: true, color: true } },
} satisfies Prisma.ArticleSelect;

export type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

/** A card of a row; `at` decides whether breaking news is still that. */
export function toCard(row: CardRow, at: Date): ArticleCard {
  return {
    code: row.code,
    href: articleAddress(row.code, row.slug),
    kicker: row.kicker ?? undefined,
    title: row.title,
    lead: row.lead,
    section: { ...row.section, color: row.section.color ?? undefined, href: sectionAddress(row.section.slug) },
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
