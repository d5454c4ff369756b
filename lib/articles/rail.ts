import type { ArticleCard } from './card.ts';
import { getLatest, getPicks } from './lists.ts';

const PICKS = 5;
const LATEST = 8;

/** What stands beside a page's own content; never the article with the code `except`. */
export async function getRail(except?: string): Promise<{ latest: ArticleCard[]; picks: ArticleCard[] }> {
  const others = except ? { code: { not: except } } : {};
  const [latest, picks] = await Promise.all([getLatest(LATEST, others), getPicks(PICKS, others)]);
  return { latest, picks };
}
