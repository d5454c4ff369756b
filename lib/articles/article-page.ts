import { type Article, getArticle } from './article.ts';
import type { ArticleCard } from './card.ts';
import { getLatest } from './lists.ts';
import { getRelated } from './related.ts';

const RELATED = 6;
const PICKS = 5;
const LATEST = 8;

/** An article and what its page shows around it; no list repeats the article. */
export type ArticlePageView = { article: Article; related: ArticleCard[]; picks: ArticleCard[]; latest: ArticleCard[] };

/** The page of the live article with a code, or undefined. */
export async function getArticlePage(code: string): Promise<ArticlePageView | undefined> {
  const article = await getArticle(code);
  if (!article) return undefined;
  const others = { code: { not: code } };
  const [related, picks, latest] = await Promise.all([
    getRelated(article, RELATED),
    getLatest(PICKS, { ...others, pick: true }),
    getLatest(LATEST, others),
  ]);
  return { article, related, picks, latest };
}
