import { live } from '../articles/card.ts';
import { now } from '../clock.ts';
import { database } from '../db/client.ts';

/** A tag (برچسب); all spellings of it are this one. */
export type Tag = { slug: string; title: string };

/** The tag with a slug that a live article carries, or undefined. */
export async function getTag(slug: string): Promise<Tag | undefined> {
  const row = await database().tag.findFirst({
    where: { slug, articles: { some: { article: live(now()) } } },
    select: { slug: true, title: true },
  });
  return row ?? undefined;
}

/** The tag that all spellings with a key are (foldJoined), if a live article carries it. */
export async function findTag(key: string): Promise<Tag | undefined> {
  const row = await database().tag.findFirst({ where: { key }, select: { slug: true, title: true } });
  if (!row) return undefined;
  // Asked by itself: the database would look through all that carry a tag, and this is asked with every search.
  const where = { tagSlug: row.slug, article: live(now()) };
  return (await database().articleTag.findFirst({ where, select: { tagSlug: true } })) ? row : undefined;
}
