import { articleScope, listScopes, type Scope, SITE_SCOPE } from '../../site/scopes.ts';
import { differ } from './compare.ts';
import type { Known } from './known.ts';
import type { Plan, StoredArticle } from './plan.ts';

/** The scopes that a plan changes for readers, each once; none for a plan that changes only what is known of files. */
export function planScopes(
  plan: Omit<Plan, 'scopes'>,
  known: Known,
  before: ReadonlyMap<string, StoredArticle>,
): Scope[] {
  const { create, update, remove } = plan.articles;
  const scopes = new Set<Scope>();
  if (changesSite(plan, known)) scopes.add(SITE_SCOPE);
  const cards = new Set(plan.cards);
  const after = [...create, ...update].filter(({ code }) => cards.has(code));
  const old = [...cards, ...remove].flatMap((code) => before.get(code) ?? []).filter(isListed);
  for (const article of [...old, ...after]) for (const scope of listScopes(article)) scopes.add(scope);
  for (const { code } of [...create, ...update]) scopes.add(articleScope(code));
  for (const code of remove) scopes.add(articleScope(code));
  return [...scopes];
}

/**
 * Codes of articles that lists show otherwise than before, or show now and did not.
 * @param before the articles that the plan updates, as they are stored
 */
export function changedCards(
  { create, update }: Plan['articles'],
  before: ReadonlyMap<string, StoredArticle>,
): string[] {
  return [
    ...create.filter((article) => isListed(article)),
    ...update.filter((article) => changesCard(before.get(article.code), article)),
  ].map(({ code }) => code);
}

function changesSite(plan: Omit<Plan, 'scopes'>, known: Known): boolean {
  const lists = [plan.sections, plan.authors, plan.pages, plan.redirects];
  return (
    plan.site !== undefined ||
    plan.withdrawn.length > 0 ||
    lists.some(({ put, remove }) => put.length + remove.length > 0) ||
    plan.pictures.put.some(({ path }) => known.pictures.has(path))
  );
}

/** Scheduled ones count: whoever waits for the next to go live must hear of it. */
function isListed(article: { status: string } | undefined): boolean {
  return article?.status === 'published';
}

function changesCard(before: StoredArticle | undefined, after: StoredArticle): boolean {
  if (!isListed(before) && !isListed(after)) return false;
  return differ(before && cardOf(before), cardOf(after));
}

/** What lists, feeds, the ticker and the list of corrections show of an article, or choose it by. */
function cardOf(article: StoredArticle) {
  const { slug, title, kicker, lead, imagePath, imageAlt, sectionSlug, status, publishedAt } = article;
  const { breaking, breakingUntil, pick, authors, tags, corrections } = article;
  return [
    [slug, title, kicker, lead, imagePath, imageAlt, sectionSlug, status, publishedAt],
    [breaking, breakingUntil, pick, authors, tags, corrections],
  ];
}
