import { createHash } from 'node:crypto';
import { asciiSlug } from '../../persian/slug.ts';
import type { StoredArticle } from '../plan/plan.ts';
import { inChunks } from './chunks.ts';
import type { Transaction } from './store.ts';

/**
 * The slug of every tag of `articles`, by what its spellings share; tags that are new get a row. A slug never changes.
 * It is the romanised spelling; where that is taken, four digits of the key's hash tell the two apart.
 */
export async function tagSlugs(tx: Transaction, articles: readonly StoredArticle[]): Promise<Map<string, string>> {
  const spellings = new Map<string, string>();
  for (const { tags } of articles)
    for (const { key, spelling } of tags) if (!spellings.has(key)) spellings.set(key, spelling);
  if (spellings.size === 0) return new Map();
  const slugs = new Map<string, string>();
  await inChunks([...spellings.keys()], async (keys) => {
    const known = await tx.tag.findMany({ where: { key: { in: keys } }, select: { key: true, slug: true } });
    for (const { key, slug } of known) slugs.set(key, slug);
  });
  const missing = [...spellings].filter(([key]) => !slugs.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = await takenSlugs(tx, missing);
  const fresh = missing.map(([key, title]) => {
    const slug = wishes(key, title).find((wish) => !taken.has(wish)) ?? key;
    taken.add(slug);
    slugs.set(key, slug);
    return { key, slug, title };
  });
  await inChunks(fresh, (data) => tx.tag.createMany({ data }));
  return slugs;
}

async function takenSlugs(tx: Transaction, tags: readonly [key: string, title: string][]): Promise<Set<string>> {
  const taken = new Set<string>();
  const wanted = tags.flatMap(([key, title]) => wishes(key, title));
  await inChunks(wanted, async (chunk) => {
    const rows = await tx.tag.findMany({ where: { slug: { in: chunk } }, select: { slug: true } });
    for (const { slug } of rows) taken.add(slug);
  });
  return taken;
}

/** The slugs that a tag may get, the best first. */
function wishes(key: string, title: string): string[] {
  const plain = asciiSlug(title) || 'tag';
  const hash = createHash('sha256').update(key).digest('hex');
  return [plain, ...[4, 8, 16].map((length) => `${plain}-${hash.slice(0, length)}`)];
}

/**
 * Gives each of the tags the spelling that most of its articles use; of several, the one published first. Removes those
 * that no article carries any more.
 * @returns whether readers see another spelling than before
 */
export async function settleTags(tx: Transaction, slugs: ReadonlySet<string>): Promise<boolean> {
  let respelled = false;
  await inChunks([...slugs], async (chunk) => {
    const of = { where: { tagSlug: { in: chunk } } };
    const spellings = new Map<string, string[]>();
    for (const { tagSlug, spelling } of await tx.articleTag.groupBy({ by: ['tagSlug', 'spelling'], ...of })) {
      spellings.set(tagSlug, [...(spellings.get(tagSlug) ?? []), spelling]);
    }
    const unused = chunk.filter((slug) => !spellings.has(slug));
    if (unused.length > 0) await tx.tag.deleteMany({ where: { slug: { in: unused } } });
    const disputed = [...spellings].filter(([, all]) => all.length > 1).map(([slug]) => slug);
    const winners = await commonestSpellings(tx, disputed);
    const tags = await tx.tag.findMany({ where: { slug: { in: chunk } }, select: { slug: true, title: true } });
    for (const { slug, title } of tags) {
      const best = winners.get(slug) ?? spellings.get(slug)?.[0];
      if (best === undefined || best === title) continue;
      await tx.tag.update({ where: { slug }, data: { title: best } });
      respelled = true;
    }
  });
  return respelled;
}

async function commonestSpellings(tx: Transaction, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const uses = await tx.articleTag.findMany({
    where: { tagSlug: { in: [...slugs] } },
    orderBy: [{ article: { publishedAt: 'asc' } }, { articleCode: 'asc' }],
    select: { tagSlug: true, spelling: true },
  });
  const counts = new Map<string, Map<string, number>>();
  for (const { tagSlug, spelling } of uses) {
    const of = counts.get(tagSlug) ?? new Map<string, number>();
    counts.set(tagSlug, of.set(spelling, (of.get(spelling) ?? 0) + 1));
  }
  // A stable sort keeps spellings of equal count in the order of their first publication.
  const best = (of: Map<string, number>) => [...of].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  return new Map([...counts].map(([slug, of]) => [slug, best(of)]));
}
