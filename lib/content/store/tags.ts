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
  const known = await tx.tag.findMany({ select: { key: true, slug: true } });
  const slugs = new Map(known.map(({ key, slug }) => [key, slug]));
  const taken = new Set(slugs.values());
  const fresh: { key: string; slug: string; title: string }[] = [];
  for (const [key, title] of [...spellings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (slugs.has(key)) continue;
    const slug = freeSlug(key, title, taken);
    taken.add(slug);
    slugs.set(key, slug);
    fresh.push({ key, slug, title });
  }
  await inChunks(fresh, (data) => tx.tag.createMany({ data }));
  return slugs;
}

function freeSlug(key: string, title: string, taken: ReadonlySet<string>): string {
  const plain = asciiSlug(title) || 'tag';
  const hash = createHash('sha256').update(key).digest('hex');
  for (let length = 0; ; length += 4) {
    const slug = length === 0 ? plain : `${plain}-${hash.slice(0, length)}`;
    if (!taken.has(slug)) return slug;
  }
}

/** Gives each of the tags the spelling that most of its articles use; of several, the one published first. */
export async function retitleTags(tx: Transaction, slugs: ReadonlySet<string>): Promise<void> {
  await inChunks([...slugs], async (chunk) => {
    const tags = await tx.tag.findMany({ where: { slug: { in: chunk } }, select: { slug: true, title: true } });
    const uses = await tx.articleTag.findMany({
      where: { tagSlug: { in: chunk } },
      orderBy: [{ article: { publishedAt: 'asc' } }, { articleCode: 'asc' }],
      select: { tagSlug: true, spelling: true },
    });
    const counts = new Map<string, Map<string, number>>();
    for (const { tagSlug, spelling } of uses) {
      const of = counts.get(tagSlug) ?? new Map<string, number>();
      counts.set(tagSlug, of.set(spelling, (of.get(spelling) ?? 0) + 1));
    }
    for (const { slug, title } of tags) {
      // A stable sort keeps spellings of equal count in the order of their first publication.
      const best = [...(counts.get(slug) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
      if (best !== undefined && best !== title) await tx.tag.update({ where: { slug }, data: { title: best } });
    }
  });
}

/** Removes tags that no article carries. */
export async function pruneTags(tx: Transaction): Promise<void> {
  await tx.tag.deleteMany({ where: { articles: { none: {} } } });
}
