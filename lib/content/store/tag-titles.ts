import type { PrismaClient } from '../../db/generated/client.ts';
import type { TagTitles } from '../run/tag-spellings.ts';
import { inChunks } from './chunks.ts';

/** The titles of tags as the database has them. */
export function storedTagTitles(database: PrismaClient): TagTitles {
  return async (keys) => {
    const titles = new Map<string, string>();
    await inChunks(keys, async (chunk) => {
      const tags = await database.tag.findMany({ where: { key: { in: chunk } }, select: { key: true, title: true } });
      for (const { key, title } of tags) titles.set(key, title);
    });
    return titles;
  };
}
