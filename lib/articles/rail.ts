import { untilChange } from '../site/until-change.ts';
import type { ArticleCard } from './card.ts';
import { getLatest, getPicks } from './lists.ts';

const PICKS = 5;
const LATEST = 8;

/** Whether an article is itself among those that stand beside pages. */
export async function isInRail(code: string): Promise<boolean> {
  const rail = await readRail();
  return rail.flat().some((article) => article.code === code);
}

/** What stands beside a page's own content; never the article with the code `except`. */
export async function getRail(except?: string): Promise<{ latest: ArticleCard[]; picks: ArticleCard[] }> {
  const [latest, picks] = await readRail();
  const others = (articles: ArticleCard[]) => articles.filter(({ code }) => code !== except);
  return { latest: others(latest).slice(0, LATEST), picks: others(picks).slice(0, PICKS) };
}

// One more of each than is shown, for the page whose own article is among them.
function readRail(): Promise<[ArticleCard[], ArticleCard[]]> {
  return untilChange('rail', () => Promise.all([getLatest(LATEST + 1), getPicks(PICKS + 1)]));
}
