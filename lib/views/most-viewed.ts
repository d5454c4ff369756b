import { type ArticleCard, findCards, live } from '../articles/card.ts';
import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { PERIODS, type Period } from './hours.ts';
import { leadersOf, type Ranked, readRanking } from './ranking.ts';

/** An article and how often it was seen in a period. */
export type Viewed = { article: ArticleCard; views: number };

/** The live articles that were seen most often (پربازدیدترین), the most seen first; a period without any is left out. */
export type MostViewed = { period: Period; articles: Viewed[] }[];

/** The most viewed of the last day, week and month. */
export async function getMostViewed(): Promise<MostViewed> {
  const at = now();
  const ranking = await readRanking(database(), at);
  const cards = await cardsOf(
    PERIODS.flatMap((period) => ranking[period]),
    at,
  );
  const viewed = ({ code, count }: Ranked): Viewed[] => {
    const article = cards.get(code);
    return article ? [{ article, views: count }] : [];
  };
  const lists = PERIODS.map((period) => ({ period, articles: ranking[period].flatMap(viewed) }));
  return lists.filter(({ articles }) => articles.length > 0);
}

/** The few most viewed that stand beside pages; none while nothing was counted. */
export async function getLeaders(): Promise<ArticleCard[]> {
  const at = now();
  const leaders = leadersOf(await readRanking(database(), at));
  const cards = await cardsOf(leaders, at);
  return leaders.flatMap(({ code }) => cards.get(code) ?? []);
}

async function cardsOf(ranked: readonly Ranked[], at: Date): Promise<Map<string, ArticleCard>> {
  const codes = [...new Set(ranked.map(({ code }) => code))];
  if (codes.length === 0) return new Map();
  const cards = await findCards({ where: { code: { in: codes }, ...live(at) } }, at);
  return new Map(cards.map((article) => [article.code, article]));
}
