import { untilChange } from '../site/until-change.ts';
import type { ArticleCard } from './card.ts';
import { getLatest, getPicks } from './lists.ts';

const PICKS = 5;
const LATEST = 8;

/** What stands beside a page's own content; never the article with the code `except`. */
export async function getRail(except?: string): Promise<{ latest: ArticleCard[]; picks: ArticleCard[] }> {
  // One more of each than is shown, for the page whose own article is among them.
  const [latest, picks] = await untilChange('rail', () => Promise.all([getLatest(LATEST + 1), getPicks(PICKS + 1)]));
  const others = (articles: ArticleCard[]) => articles.filter(({ code }) => code !== except);
  return { latest: others(latest).slice(0, LATEST), picks: others(picks).slice(0, PICKS) };
}
