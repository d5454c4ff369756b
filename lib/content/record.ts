import type { FoundFile } from './load/walk.ts';
import type { Position, Problem } from './problems/problem.ts';
import type { ArticleStatus } from './validate/article.ts';
import type { TagUse } from './validate/tags.ts';

/** An article as its file describes it, rendered and ready to be stored; the address is decided by the plan. */
export type ArticleRecord = {
  code: string;
  /** The editor's own wish for the address. */
  wantedSlug: string | undefined;
  kicker: string | null;
  title: string;
  lead: string;
  bodyHtml: string;
  wordCount: number;
  sectionSlug: string;
  status: ArticleStatus;
  publishedAt: Date;
  updatedAt: Date | null;
  breaking: boolean;
  breakingUntil: Date | null;
  pick: boolean;
  commentsOpen: boolean;
  sourceName: string | null;
  sourceUrl: string | null;
  imagePath: string | null;
  imageAlt: string | null;
  imageCaption: string | null;
  imageCredit: string | null;
  authors: string[];
  tags: TagUse[];
  related: string[];
  corrections: { at: Date; text: string }[];
};

export type PageRecord = { slug: string; title: string; description: string | null; bodyHtml: string };

/** A value of a file that names something elsewhere, and where it stands. */
export type Reference = Position & { value: string };

/** What a file refers to; kept in the database, so that an unchanged file can be checked without being read. */
export type References = {
  /** The code of an article, the slug of a page. */
  identity?: Reference;
  section?: Reference;
  authors: Reference[];
  pictures: Reference[];
  related: Reference[];
  /** Slugs of what a list of sections or authors holds. */
  lists?: string[];
};

/**
 * What one run found out about one article or page.
 * - `unchanged`: as the database has it
 * - `read`: parsed without an error, with a record to store
 * - `broken`: has an error; its last good version stays
 */
export type FileResult = {
  file: FoundFile;
  digest: string;
  state: 'unchanged' | 'read' | 'broken';
  /** The identity that the file shows or, when it can't be parsed, seems to claim. */
  identity: string | undefined;
  /** The code was that of another article: what is here has no claim to it. */
  reused?: true;
  article?: ArticleRecord;
  page?: PageRecord;
  references: References;
  /** Where each tag stands, by what its spellings share. */
  tagPlaces?: Map<string, Position>;
  problems: Problem[];
};

export const NO_REFERENCES: References = { authors: [], pictures: [], related: [] };
