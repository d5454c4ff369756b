import { getSections, type Section } from '../sections/sections.ts';
import type { ArticleCard } from './card.ts';
import { getLatest, getNewestOfSections, getPicks } from './lists.ts';

/** The home page as an editor would lay it out: every article once above the fold, then a block a section. */
export type HomePage = {
  lead: ArticleCard | undefined;
  /** Stories beside the lead, with pictures. */
  features: ArticleCard[];
  /** Stories in one line each below them. */
  headlines: ArticleCard[];
  picks: ArticleCard[];
  latest: ArticleCard[];
  sections: { section: Section; articles: ArticleCard[] }[];
};

/** From how many of the newest articles the top of the page is chosen. */
const TOP_CANDIDATES = 16;
const FEATURES = 3;
const HEADLINES = 4;
const PICKS = 5;
const LATEST = 9;
const SECTION_ARTICLES = 5;

/**
 * Chooses what leads: breaking news, then analyses and pictures, each weighed against its age in the list, so
 * that a newsroom that marks nothing still gets its newest story with a picture on top.
 */
export async function getHomePage(): Promise<HomePage> {
  const [latest, picks, sections] = await Promise.all([getLatest(TOP_CANDIDATES), getPicks(2 * PICKS), getSections()]);
  const ranked = latest
    .map((article, age) => ({ article, weight: weigh(article) - age }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ article }) => article);
  const top = ranked.slice(0, 1 + FEATURES + HEADLINES);
  const [lead, ...rest] = top;
  const features = rest.toSorted((a, b) => Number(!a.picture) - Number(!b.picture)).slice(0, FEATURES);
  const headlines = rest.filter((article) => !features.includes(article));

  const shown = new Set(top.map(({ code }) => code));
  const newPicks = picks.filter(({ code }) => !shown.has(code)).slice(0, PICKS);
  const pick = newPicks[0];
  if (pick) shown.add(pick.code);
  const slugs = sections.map(({ slug }) => slug);
  const newest = await getNewestOfSections(slugs, SECTION_ARTICLES, [...shown]);
  return {
    lead,
    features,
    headlines,
    picks: newPicks.length > 1 ? newPicks : picks.slice(0, PICKS),
    latest: latest.slice(0, LATEST),
    sections: sections
      .map((section) => ({ section, articles: newest.filter((article) => article.section.slug === section.slug) }))
      .filter(({ articles }) => articles.length > 0)
      .map(({ section, articles }) => ({ section, articles: pictureFirst(articles) })),
  };
}

function weigh({ breaking, pick, picture }: ArticleCard): number {
  return (breaking && picture ? 8 : 0) + (pick ? 3 : 0) + (picture ? 6 : 0);
}

/** Moves the first article with a picture to the front; the order stays otherwise. */
function pictureFirst(articles: ArticleCard[]): ArticleCard[] {
  const first = articles.find(({ picture }) => picture);
  return first ? [first, ...articles.filter((article) => article !== first)] : articles;
}
