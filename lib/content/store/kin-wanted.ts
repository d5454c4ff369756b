import type { Plan, StoredArticle } from '../plan/plan.ts';
import { type Terms, termsOf } from '../related/terms.ts';
import { inChunks } from './chunks.ts';
import { readTerms, whoShows } from './kin-rows.ts';
import type { Transaction } from './store.ts';

/**
 * Notes whose kin has to be found again, which the transaction after does (`findWantedKin`): readers of a list need not
 * wait for it, and whatever ends the process between the two, the next sync goes on here.
 */
export async function wantKin(tx: Transaction, plan: Plan): Promise<void> {
  const { create, update, remove } = plan.articles;
  const written = [...create, ...update, ...plan.reread];
  if (written.length + remove.length === 0) return;
  const hidden = written.filter(({ status }) => status !== 'published').map(({ code }) => code);
  const published = written.filter(({ status }) => status === 'published');
  const codes = new Set([...remove, ...hidden, ...(await aboutSomethingElse(tx, published, plan))]);
  await inChunks([...codes], (chunk) => tx.kinWanted.deleteMany({ where: { code: { in: chunk } } }));
  await inChunks([...codes], (chunk) => tx.kinWanted.createMany({ data: chunk.map((code) => ({ code })) }));
}

/** Codes of the articles below which readers see a card that is another now, or is gone. */
export async function whoShowsCards(tx: Transaction, { cards, articles }: Plan): Promise<string[]> {
  const changed = new Set([...cards, ...articles.remove]);
  if (changed.size === 0) return [];
  const shows = await whoShows(tx, [...changed]);
  return [...new Set([...shows.kin, ...shows.chosen])];
}

/** Those that are about something else than before, or stand at another place or time, or may be weighed otherwise. */
async function aboutSomethingElse(tx: Transaction, published: readonly StoredArticle[], plan: Plan): Promise<string[]> {
  const { articles, cards, reread } = plan;
  const changed = new Set([...[...articles.create, ...reread].map(({ code }) => code), ...cards]);
  const only = published.filter(({ code }) => !changed.has(code)).map(({ code }) => code);
  const before = only.length > 0 ? await readTerms(tx, only) : new Map<string, Terms>();
  return published
    .filter((article) => changed.has(article.code) || !same(termsOf(article), before.get(article.code)))
    .map(({ code }) => code);
}

function same(terms: Terms, before: Terms | undefined): boolean {
  return before?.size === terms.size && [...terms].every(([term, weight]) => before.get(term) === weight);
}
