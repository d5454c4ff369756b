import { articleScope, type Scope, SITE_SCOPE } from '../../site/scopes.ts';
import type { Plan, StoredArticle } from '../plan/plan.ts';
import type { Progress } from '../run/examine.ts';
import { inChunks } from './chunks.ts';
import { wantKin, whoShowsCards } from './kin-wanted.ts';
import { openSearchIndex } from './search.ts';
import type { Transaction } from './store.ts';
import { settleTags, tagSlugs } from './tags.ts';

/**
 * Writes new and changed articles with all that belongs to them, removes what is gone, keeps tombstones.
 * @returns what that changes for readers beyond the plan
 */
export async function storeArticles(tx: Transaction, plan: Plan, onProgress?: Progress): Promise<Scope[]> {
  const { create, update, remove } = plan.articles;
  const written = [...create, ...update];
  const old = [...update.map(({ code }) => code), ...remove];
  const touched = new Set<string>();
  const index = await openSearchIndex(tx, plan);
  await inChunks(old, async (codes) => {
    const uses = await tx.articleTag.findMany({ where: { articleCode: { in: codes } }, select: { tagSlug: true } });
    for (const { tagSlug } of uses) touched.add(tagSlug);
    const of = { where: { articleCode: { in: codes } } };
    await tx.articleTag.deleteMany(of);
    await tx.articleAuthor.deleteMany(of);
    await tx.articleRelated.deleteMany(of);
    await tx.correction.deleteMany(of);
  });
  await inChunks(remove, (codes) => tx.article.deleteMany({ where: { code: { in: codes } } }));

  let done = 0;
  const report = (count: number) => {
    done += count;
    onProgress?.('store', done, written.length);
  };
  await inChunks(create, async (articles) => {
    await tx.article.createMany({ data: articles.map(rowOf) });
    report(articles.length);
  });
  await inChunks(update, async (articles) => {
    for (const article of articles) {
      await tx.article.update({ where: { code: article.code }, data: rowOf(article), select: { code: true } });
    }
    report(articles.length);
  });
  const respelled = await storeParts(tx, written, touched);
  await index.write();
  await storeTombstones(tx, plan);
  await wantKin(tx, plan);
  const scopes = (await whoShowsCards(tx, plan)).map((code) => articleScope(code));
  // Every page that carries the tag shows its spelling.
  return respelled ? [SITE_SCOPE, ...scopes] : scopes;
}

function rowOf({ authors: _a, tags: _t, related: _r, corrections: _c, ...row }: StoredArticle) {
  return row;
}

async function storeParts(tx: Transaction, articles: readonly StoredArticle[], touched: Set<string>): Promise<boolean> {
  const slugs = await tagSlugs(tx, articles);
  const tags = articles.flatMap(({ code, tags }) =>
    tags.map(({ key, spelling }, position) => ({
      articleCode: code,
      tagSlug: slugs.get(key) ?? key,
      spelling,
      position,
    })),
  );
  for (const { tagSlug } of tags) touched.add(tagSlug);
  await inChunks(tags, (data) => tx.articleTag.createMany({ data }));
  const authors = articles.flatMap(({ code, authors }) =>
    authors.map((authorSlug, position) => ({ articleCode: code, authorSlug, position })),
  );
  await inChunks(authors, (data) => tx.articleAuthor.createMany({ data }));
  const related = articles.flatMap(({ code, related }) =>
    related.map((relatedCode, position) => ({ articleCode: code, relatedCode, position })),
  );
  await inChunks(related, (data) => tx.articleRelated.createMany({ data }));
  const corrections = articles.flatMap(({ code, corrections }) =>
    corrections.map((correction, position) => ({ articleCode: code, position, ...correction })),
  );
  await inChunks(corrections, (data) => tx.correction.createMany({ data }));
  return settleTags(tx, touched);
}

async function storeTombstones(tx: Transaction, { tombstones, at }: Plan): Promise<void> {
  const gone = [...tombstones.remove, ...tombstones.put.map(({ code }) => code)];
  await inChunks(gone, (codes) => tx.tombstone.deleteMany({ where: { code: { in: codes } } }));
  await inChunks(tombstones.put, (rows) => tx.tombstone.createMany({ data: rows.map((row) => ({ ...row, at })) }));
}
