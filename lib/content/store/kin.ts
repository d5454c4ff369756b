import { differ } from '../plan/compare.ts';
import type { Plan, StoredArticle } from '../plan/plan.ts';
import {
  type Kin,
  kinByTerms,
  type Posting,
  REFILLED_BELOW,
  ranked,
  SHOWN_KIN,
  weigh,
  withNewcomer,
} from '../related/kinship.ts';
import { type Terms, termsOf } from '../related/terms.ts';
import { readAbout, readKin, readPostings, readTerms, readToCome, whoShows, writeKin, writeTerms } from './kin-rows.ts';
import type { Transaction } from './store.ts';

/**
 * Finds again who is kin to what has changed, and only to that: the new or changed article gets its kin, and enters
 * the lists of those to whom it is nearer than what they have.
 * @returns codes of the articles beside which readers now see something else
 */
export async function storeKin(tx: Transaction, plan: Plan): Promise<string[]> {
  const { create, update, remove } = plan.articles;
  const written = [...create, ...update];
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

/** Those that are about something else than before, or stand at another place or time. */
async function changedSubjects(tx: Transaction, published: readonly StoredArticle[], { articles, cards }: Plan) {
  const changed = new Set([...articles.create.map(({ code }) => code), ...cards]);
  const only = published.filter(({ code }) => !changed.has(code)).map(({ code }) => code);
  const before = only.length > 0 ? await readTerms(tx, only) : new Map<string, Terms>();
  const subjects = new Map<string, Terms>();
  for (const article of published) {
    const terms = termsOf(article);
    if (!same(terms, before.get(article.code))) subjects.set(article.code, terms);
  }
  return subjects;
}

function same(terms: Terms, before: Terms | undefined): boolean {
  return before?.size === terms.size && [...terms].every(([term, weight]) => before.get(term) === weight);
}

type Lists = {
  /** The kin of an article as they are now; `load` must have been told of it. */
  get(code: string): readonly Kin[];
  set(code: string, kin: readonly Kin[]): void;
  load(codes: readonly string[]): Promise<void>;
  /** Lists that lost some, and now have fewer than they should. */
  short(): string[];
  changed(): Map<string, readonly Kin[]>;
  /** Those of which readers see other kin than before; they don't see what is to come. */
  shownOtherwise(toCome: ReadonlySet<string>): string[];
};

/** The lists of kin, out of which all that moved has been taken. */
async function openLists(tx: Transaction, moved: readonly string[]): Promise<Lists> {
  const before = new Map<string, readonly Kin[]>();
  const now = new Map<string, readonly Kin[]>();
  const load = async (codes: readonly string[]) => {
    const missing = codes.filter((code) => !before.has(code));
    const stored = missing.length > 0 ? await readKin(tx, missing) : new Map<string, Kin[]>();
    for (const code of missing) before.set(code, stored.get(code) ?? []);
  };
  const gone = new Set(moved);
  const { kin: keepers } = await whoShows(tx, moved);
  await load([...keepers, ...moved]);
  for (const [code, list] of before) now.set(code, gone.has(code) ? [] : list.filter((kin) => !gone.has(kin.code)));
  const get = (code: string) => now.get(code) ?? before.get(code) ?? [];
  return {
    get,
    set: (code, kin) => void now.set(code, kin),
    load,
    short: () => keepers.filter((code) => !gone.has(code) && get(code).length < REFILLED_BELOW),
    changed: () => new Map([...now].filter(([code, list]) => differ(list, before.get(code) ?? []))),
    shownOtherwise: (toCome) => {
      const shown = (list: readonly Kin[]) => codes(list.filter(({ code }) => !toCome.has(code)).slice(0, SHOWN_KIN));
      return [...now].flatMap(([code, list]) => (shown(list) === shown(before.get(code) ?? []) ? [] : [code]));
    },
  };
}

const codes = (list: readonly Kin[]) => list.map(({ code }) => code).join(' ');

/** Gives subjects their kin, and enters them in the lists of those. */
async function enter(tx: Transaction, subjects: ReadonlyMap<string, Terms>, lists: Lists): Promise<void> {
  const kin = await nearest(tx, subjects);
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
  for (const [code, list] of await nearest(tx, await readTerms(tx, short))) lists.set(code, ranked(list));
}

/** All that is near to each of the articles. */
async function nearest(tx: Transaction, subjects: ReadonlyMap<string, Terms>): Promise<Map<string, Kin[]>> {
  if (subjects.size === 0) return new Map();
  const articles = await tx.article.count({ where: { status: 'published' } });
  const postings =
    articles === subjects.size ? postingsOf(subjects) : await readPostings(tx, termsAmong(subjects.values()));
  const kinOf = kinByTerms(postings, articles);
  const found = new Map([...subjects].map(([code, terms]) => [code, kinOf(code, terms)]));
  const codes = new Set([...found].flatMap(([code, list]) => [code, ...list.map((kin) => kin.code)]));
  const about = await readAbout(tx, codes);
  return new Map(
    [...found].map(([code, list]) => {
      const own = about.get(code);
      const weighed = list.flatMap((kin) => {
        const other = about.get(kin.code);
        return own && other ? [{ code: kin.code, score: weigh(own, other, kin.score) }] : [];
      });
      return [code, weighed];
    }),
  );
}

function termsAmong(all: Iterable<Terms>): Set<string> {
  const terms = new Set<string>();
  for (const one of all) for (const term of one.keys()) terms.add(term);
  return terms;
}

/** What the database would say when it has no other articles than these. */
function postingsOf(subjects: ReadonlyMap<string, Terms>): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [code, terms] of subjects) {
    for (const [term, weight] of terms) {
      const sharing = postings.get(term);
      if (sharing) sharing.push({ code, weight });
      else postings.set(term, [{ code, weight }]);
    }
  }
  return postings;
}
