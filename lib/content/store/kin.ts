import type { Plan, StoredArticle } from '../plan/plan.ts';
import { minuteOf, ranked, withNewcomer } from '../related/kinship.ts';
import { type Subject, type Terms, termsOf } from '../related/terms.ts';
import { type Lists, openLists } from './kin-lists.ts';
import { readTerms, readToCome, whoShows, writeKin, writeTerms } from './kin-rows.ts';
import { findNearest, readSubjects } from './nearest.ts';
import type { Transaction } from './store.ts';

/**
 * Finds again who is kin to what has changed, and only to that: the new or changed article gets its kin, and enters
 * the lists of those to whom it is nearer than what they have.
 * @returns codes of the articles beside which readers now see something else
 */
export async function storeKin(tx: Transaction, plan: Plan): Promise<string[]> {
  const { create, update, remove } = plan.articles;
  const written = [...create, ...update, ...plan.reread];
  if (written.length + remove.length === 0) return [];
  const published = written.filter(({ status }) => status === 'published');
  const hidden = written.filter(({ status }) => status !== 'published').map(({ code }) => code);
  const subjects = await changedSubjects(tx, published, plan);
  const moved = [...remove, ...hidden, ...subjects.keys()];
  const lists = await openLists(tx, moved);
  await writeTerms(tx, moved, subjects);
  await enter(tx, subjects, lists);
  await refill(tx, lists);
  await writeKin(tx, lists.changed());

  const cards = new Set([...plan.cards, ...remove]);
  const shows = cards.size > 0 ? await whoShows(tx, [...cards]) : { kin: [], chosen: [] };
  return [...new Set([...lists.shownOtherwise(await readToCome(tx, plan.now)), ...shows.kin, ...shows.chosen])];
}

/** Those that are about something else than before, or stand at another place or time, or may be weighed otherwise. */
async function changedSubjects(tx: Transaction, published: readonly StoredArticle[], plan: Plan) {
  const { articles, cards, reread } = plan;
  const changed = new Set([...[...articles.create, ...reread].map(({ code }) => code), ...cards]);
  const only = published.filter(({ code }) => !changed.has(code)).map(({ code }) => code);
  const before = only.length > 0 ? await readTerms(tx, only) : new Map<string, Terms>();
  const subjects = new Map<string, Subject>();
  for (const article of published) {
    const terms = termsOf(article);
    if (!same(terms, before.get(article.code))) subjects.set(article.code, { minute: minuteOf(article), terms });
  }
  return subjects;
}

function same(terms: Terms, before: Terms | undefined): boolean {
  return before?.size === terms.size && [...terms].every(([term, weight]) => before.get(term) === weight);
}

/** Gives subjects their kin, and enters them in the lists of those. */
async function enter(tx: Transaction, subjects: ReadonlyMap<string, Subject>, lists: Lists): Promise<void> {
  const kin = await findNearest(tx, subjects);
  await lists.load([...new Set([...kin.values()].flatMap((list) => list.map(({ code }) => code)))]);
  for (const [code, list] of kin) {
    lists.set(code, ranked(list));
    for (const other of list) {
      // A subject finds all of its kin by itself.
      if (subjects.has(other.code)) continue;
      lists.set(other.code, withNewcomer(lists.get(other.code), { code, score: other.score }));
    }
  }
}

/** Lists that became too short are made anew. */
async function refill(tx: Transaction, lists: Lists): Promise<void> {
  const short = lists.short();
  if (short.length === 0) return;
  for (const [code, list] of await findNearest(tx, await readSubjects(tx, short))) lists.set(code, ranked(list));
}
