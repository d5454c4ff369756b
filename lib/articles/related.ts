import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import type { Article } from './article.ts';
import { type ArticleCard, findCards, live, newestFirst } from './card.ts';

/** How many recent articles of the same tags are compared. */
const CANDIDATES = 40;
const RELATED = 6;

const candidateSelect = {
  code: true,
  sectionSlug: true,
  tags: { select: { tagSlug: true } },
} satisfies Prisma.ArticleSelect;
type Candidate = Prisma.ArticleGetPayload<{ select: typeof candidateSelect }>;

/**
 * Related articles (مطالب مرتبط): the editor's choice in its order, then those that share most tags, then the
 * newest of the section. Never the article itself, never one twice.
 */
export async function getRelated(article: Article): Promise<ArticleCard[]> {
  const at = now();
  const tags = article.tags.map(({ slug }) => slug);
  const others = (where: Prisma.ArticleWhereInput, take: number) =>
    database().article.findMany({
      where: { AND: [live(at), { code: { not: article.code } }, where] },
      orderBy: newestFirst,
      take,
      select: candidateSelect,
    });
  const [tagged, neighbours] = await Promise.all([
    tags.length > 0 ? others({ tags: { some: { tagSlug: { in: tags } } } }, CANDIDATES) : [],
    others({ sectionSlug: article.section.slug }, RELATED),
  ]);
  const codes = [
    ...article.related.filter((code) => code !== article.code),
    ...byKinship(tagged, tags, article.section.slug),
    ...neighbours.map(({ code }) => code),
  ];
  // More than are shown: a chosen article may not be live.
  const wanted = [...new Set(codes)].slice(0, RELATED + article.related.length);
  const cards = await findCards({ where: { code: { in: wanted }, ...live(at) } }, at);
  return cards.sort((a, b) => wanted.indexOf(a.code) - wanted.indexOf(b.code)).slice(0, RELATED);
}

/** Codes of candidates: most shared tags first, then those of the section, then the newest, which is how they come. */
function byKinship(candidates: Candidate[], tags: readonly string[], section: string): string[] {
  const kinship = ({ tags: own, sectionSlug }: Candidate) =>
    2 * own.filter(({ tagSlug }) => tags.includes(tagSlug)).length + Number(sectionSlug === section);
  return candidates.sort((a, b) => kinship(b) - kinship(a)).map(({ code }) => code);
}
