import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import type { Article } from './article.ts';
import { type ArticleCard, cardSelect, live, newestFirst, toCard } from './card.ts';

/** How many recent articles of the same tags are compared. */
const CANDIDATES = 60;

/**
 * Related articles (مطالب مرتبط): the editor's choice in its order, then those that share most tags, then the
 * newest of the section. Never the article itself, never one twice.
 */
export async function getRelated(article: Article, count = 6): Promise<ArticleCard[]> {
  const at = now();
  const others = (where: object, take: number) =>
    database().article.findMany({
      where: { AND: [live(at), { code: { not: article.code } }, where] },
      orderBy: newestFirst,
      take,
      select: { ...cardSelect, tags: { select: { tagSlug: true } } },
    });
  const own = new Set(article.tags.map(({ slug }) => slug));
  const [chosen, tagged, neighbours] = await Promise.all([
    others({ code: { in: article.related } }, article.related.length),
    others({ tags: { some: { tagSlug: { in: [...own] } } } }, CANDIDATES),
    others({ sectionSlug: article.section.slug }, count),
  ]);
  const place = (code: string) => article.related.indexOf(code);
  const sharedTags = (row: (typeof tagged)[number]) => row.tags.filter(({ tagSlug }) => own.has(tagSlug)).length;
  const inSection = (row: (typeof tagged)[number]) => Number(row.section.slug === article.section.slug);

  const ordered = [
    ...chosen.sort((a, b) => place(a.code) - place(b.code)),
    ...tagged.sort((a, b) => sharedTags(b) - sharedTags(a) || inSection(b) - inSection(a)),
    ...neighbours,
  ];
  const byCode = new Map<string, (typeof ordered)[number]>();
  for (const row of ordered) if (!byCode.has(row.code)) byCode.set(row.code, row);
  return [...byCode.values()].slice(0, count).map((row) => toCard(row, at));
}
