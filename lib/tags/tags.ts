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
