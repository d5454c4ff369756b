import type { PrismaClient } from '../../db/generated/client.ts';
import type { StoredArticle } from '../plan/plan.ts';
import type { ArticleStatus } from '../validate/article.ts';
import { inChunks } from './chunks.ts';

const byPosition = { orderBy: { position: 'asc' } } as const;

/** Articles as the database has them, in the shape in which a plan compares them. */
export async function readStoredArticles(
  database: PrismaClient,
  codes: readonly string[],
): Promise<Map<string, StoredArticle>> {
  const found = new Map<string, StoredArticle>();
  await inChunks(codes, async (chunk) => {
    const rows = await database.article.findMany({
      where: { code: { in: chunk } },
      include: {
        authors: byPosition,
        tags: { ...byPosition, include: { tag: { select: { key: true } } } },
        related: byPosition,
        corrections: byPosition,
      },
    });
    for (const row of rows) {
      found.set(row.code, {
        ...row,
        status: row.status as ArticleStatus,
        authors: row.authors.map(({ authorSlug }) => authorSlug),
        tags: row.tags.map(({ spelling, tag }) => ({ key: tag.key, spelling })),
        related: row.related.map(({ relatedCode }) => relatedCode),
        corrections: row.corrections.map(({ at, text }) => ({ at, text })),
      });
    }
  });
  return found;
}
