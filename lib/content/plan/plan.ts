import type { Scope } from '../../site/scopes.ts';
import { remembranceOf } from '../identity/reuse.ts';
import type { MeasuredPicture } from '../markdown/context.ts';
import type { ArticleRecord, PageRecord } from '../record.ts';
import type { Examined } from '../run/examine.ts';
import type { AuthorEntry, SectionEntry } from '../validate/lists.ts';
import type { RedirectEntry } from '../validate/redirects.ts';
import type { SiteSettings } from '../validate/site.ts';
import { isLive, slugFor } from './addresses.ts';
import { changedCards, planScopes } from './changes.ts';
import { differ } from './compare.ts';
import type { FileChanges } from './file-changes.ts';
import { planFiles } from './files.ts';
import type { Known, KnownFile, Placed, Remembered } from './known.ts';
import { planSite } from './site.ts';
import { ownerKey } from './usage.ts';

/** A record with the address that it gets. */
export type StoredArticle = Omit<ArticleRecord, 'wantedSlug'> & { slug: string };

/** Exactly what one transaction writes; nothing in it is as the database has it already. */
export type Plan = {
  run: number;
  schema: string;
  begun: Date;
  /** The instant of the plan, by the real clock. */
  at: Date;
  /** The instant by the site's clock, which decides what is live. */
  now: Date;
  articles: { create: StoredArticle[]; update: StoredArticle[]; remove: string[] };
  /** As the database has them, but read again for another version of the pipeline: what follows from them is made anew. */
  reread: StoredArticle[];
  /** Whether what is stored is of another version of the pipeline, or nothing is: search is made anew. */
  anew: boolean;
  tombstones: { put: (Remembered & { code: string })[]; remove: string[] };
  pages: { put: PageRecord[]; remove: string[] };
  site: SiteSettings | undefined;
  sections: { put: Placed<SectionEntry>[]; remove: string[] };
  authors: { put: Placed<AuthorEntry>[]; remove: string[] };
  pictures: { put: MeasuredPicture[]; remove: string[] };
  redirects: { put: RedirectEntry[]; remove: string[] };
  files: { put: KnownFile[]; remove: string[] };
  /** Codes of articles that readers can see now and could not after this. */
  withdrawn: string[];
  /** Readers can see as many now; counted only when some are withdrawn. */
  live: number;
  /** Codes of articles that lists show otherwise than before, or show now and did not. */
  cards: string[];
  /** What changes for readers. */
  scopes: Scope[];
};

/** Reads articles as they are stored, those of `codes` that exist. */
export type StoredArticles = (codes: readonly string[]) => Promise<Map<string, StoredArticle>>;

/** What has to be written for the database to show what was examined. */
export async function makePlan(examined: Examined, known: Known, now: Date, stored: StoredArticles): Promise<Plan> {
  const files = planFiles(examined, known);
  const read = examined.results.filter(({ state }) => state === 'read');
  const articles = read.flatMap(({ article }): StoredArticle[] => {
    if (!article) return [];
    const { wantedSlug: _, ...record } = article;
    return [{ ...record, slug: slugFor(article, known, now) }];
  });
  const remove = ownerless('article', known.articles, examined, files);
  const old = [...articles.map(({ code }) => code), ...remove].filter((code) => known.articles.has(code));
  const before = await stored(old);
  const create = articles.filter(({ code }) => !known.articles.has(code));
  const update = articles.filter(
    (article) => known.articles.has(article.code) && differ(before.get(article.code), article),
  );
  const written = new Set([...create, ...update]);
  const anew = known.schema !== examined.schema;
  const { put, lifted, withdrawn } = planTombstones(known, before, now, [...written], remove);
  const plan = {
    run: known.run,
    schema: examined.schema,
    begun: examined.begun,
    at: new Date(),
    now,
    articles: { create, update, remove },
    anew,
    reread: anew ? articles.filter((article) => !written.has(article)) : [],
    tombstones: { put, remove: lifted },
    pages: {
      put: read.flatMap(({ page }) => (page && differ(known.pages.get(page.slug), page) ? [page] : [])),
      remove: ownerless('page', known.pages, examined, files),
    },
    ...planSite(examined, known, files),
    files: {
      put: [...files.put.values()],
      remove: [...files.remove],
    },
    withdrawn,
    live: withdrawn.length === 0 ? 0 : [...known.articles.values()].filter((article) => isLive(article, now)).length,
  };
  const cards = changedCards(plan.articles, before);
  return { ...plan, cards, scopes: planScopes({ ...plan, cards }, known, before) };
}

/** Codes or slugs of what the database has and no file will be the source of. */
function ownerless(
  kind: 'article' | 'page',
  rows: ReadonlyMap<string, unknown>,
  { touched }: Examined,
  files: FileChanges,
): string[] {
  if (!touched) return [...rows.keys()].filter((identity) => !files.uses(ownerKey(kind, identity)));
  return files
    .lost()
    .filter((key) => key.startsWith(`${kind}/`))
    .map((key) => key.slice(kind.length + 1))
    .filter((identity) => rows.has(identity));
}

/** A tombstone stands for every address that was live and is not now: it is also what keeps the slug for later. */
function planTombstones(
  known: Known,
  before: ReadonlyMap<string, StoredArticle>,
  now: Date,
  written: readonly StoredArticle[],
  removed: readonly string[],
) {
  const hidden = written.filter((article) => !isLive(article, now)).map(({ code }) => code);
  const withdrawn = [...removed, ...hidden].filter((code) => {
    const stored = known.articles.get(code);
    return stored !== undefined && isLive(stored, now);
  });
  const put = withdrawn.flatMap((code) => {
    const stored = before.get(code);
    return stored ? [{ code, ...remembranceOf(stored) }] : [];
  });
  const shown = written.filter((article) => isLive(article, now)).map(({ code }) => code);
  return { put, lifted: shown.filter((code) => known.tombstones.has(code)), withdrawn };
}

/** Whether there is nothing to write. */
export function isEmpty(plan: Plan): boolean {
  const lists = [
    plan.articles,
    plan.tombstones,
    plan.pages,
    plan.sections,
    plan.authors,
    plan.pictures,
    plan.redirects,
    plan.files,
  ];
  return plan.site === undefined && lists.every((list) => Object.values(list).every(({ length }) => length === 0));
}
