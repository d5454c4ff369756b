import type { PrismaClient } from '../../db/generated/client.ts';
import type { FileKind } from '../load/kinds.ts';
import type { Known } from '../plan/known.ts';
import { countUses, type Usage } from '../plan/usage.ts';
import type { References } from '../record.ts';

/** Reads what a run must know. The parts can be of different moments: the store compares `run` before it writes. */
export async function readKnown(database: PrismaClient): Promise<Known> {
  const state = await database.syncState.findUnique({ where: { id: 1 } });
  const files = await database.contentFile.findMany();
  const articles = await database.article.findMany({
    select: { code: true, slug: true, title: true, status: true, publishedAt: true },
  });
  const tombstones = await database.tombstone.findMany();
  const pictures = await database.picture.findMany();
  const pages = await database.page.findMany();
  const sections = await database.section.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  const authors = await database.author.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  const redirects = await database.redirect.findMany();
  const site = await database.site.findUnique({ where: { id: 1 } });

  const byPath = new Map(
    files.map((file) => [
      file.path,
      {
        ...file,
        kind: file.kind as FileKind,
        references: file.references as References | null,
        problems: file.problems as string[] | null,
      },
    ]),
  );
  const usage: Usage = new Map();
  for (const file of byPath.values()) countUses(usage, file, 1);
  return {
    run: state?.run ?? 0,
    schema: state?.schema,
    at: state?.at,
    files: byPath,
    usage,
    articles: new Map(articles.map((article) => [article.code, article])),
    tombstones: new Map(tombstones.map((tombstone) => [tombstone.code, tombstone])),
    pictures: new Map(
      pictures.flatMap((picture) => {
        const file = byPath.get(picture.path);
        return [[picture.path, { ...picture, size: file?.size ?? -1, mtimeMs: file?.mtimeMs ?? -1 }]];
      }),
    ),
    pages: new Map(pages.map((page) => [page.slug, page])),
    sections: sections.map(({ slug, title, description, color, position }) => ({
      position,
      slug,
      title,
      description: description ?? undefined,
      color: color ?? undefined,
    })),
    authors: authors.map(({ slug, name, role, bio, imagePath, position }) => ({
      position,
      slug,
      name,
      role: role ?? undefined,
      bio: bio ?? undefined,
      image: imagePath ?? undefined,
    })),
    redirects: new Map(redirects.map((entry) => [entry.from, entry])),
    site: site?.settings,
  };
}

/** Which sync wrote last; 0 = none. */
export async function readRun(database: PrismaClient): Promise<number> {
  return (await database.syncState.findUnique({ where: { id: 1 }, select: { run: true } }))?.run ?? 0;
}
