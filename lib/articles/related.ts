import { untilChange } from '../site/until-change.ts';
import { type Article, MOST_RELATED } from './article.ts';
import type { ArticleCard } from './card.ts';
import { getLatest } from './lists.ts';

/** An article with fewer has the newest of its section beside them. */
const FEW = 3;

/**
 * Related articles (مطالب مرتبط): the editor's choice in its order, then those that are about the same (chosen when
 * content comes in, lib/content/related), then, where these are few, the newest of the section. Only live ones, never
 * the article itself, never one twice.
 */
export async function getRelated({ code, section, related }: Article): Promise<ArticleCard[]> {
  if (related.length >= FEW) return related;
  const newest = await untilChange(`newest ${section.slug}`, () =>
    getLatest(MOST_RELATED + 1, { sectionSlug: section.slug }),
  );
  const shown = new Set([code, ...related.map((card) => card.code)]);
  return [...related, ...newest.filter((card) => !shown.has(card.code))].slice(0, MOST_RELATED);
}
