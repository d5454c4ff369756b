import type { Picture } from '../articles/card.ts';
import { database } from '../db/client.ts';
import { untilChange } from '../site/until-change.ts';

/** A reporter or writer of authors.yaml. */
export type Author = {
  slug: string;
  name: string;
  role: string | undefined;
  bio: string | undefined;
  picture: Picture | undefined;
};

/** All authors' names, in the order of authors.yaml. */
export function getAuthorNames(): Promise<{ slug: string; name: string }[]> {
  return untilChange('author names', () =>
    database().author.findMany({ select: { slug: true, name: true }, orderBy: { position: 'asc' } }),
  );
}

/** The author with a slug, or undefined. */
export async function getAuthor(slug: string): Promise<Author | undefined> {
  const row = await database().author.findUnique({ where: { slug }, include: { image: true } });
  if (!row) return undefined;
  return {
    slug: row.slug,
    name: row.name,
    role: row.role ?? undefined,
    bio: row.bio ?? undefined,
    picture: row.image ? { ...row.image, alt: row.name } : undefined,
  };
}
