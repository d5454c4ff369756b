import { kinByTerms, type Posting } from '../related/by-terms.ts';
import { type Kin, minuteOf, weigh } from '../related/kinship.ts';
import type { Subject } from '../related/terms.ts';
import { readAbout, readTerms } from './kin-rows.ts';
import { nearestStored } from './nearest-stored.ts';
import type { Transaction } from './store.ts';

/** Above this share of all articles it is quicker to find kin in memory than to ask the database for each. */
const MOST_ASKED = 1 / 8;

/** All that is near to each of the subjects, which are stored already. */
export async function findNearest(
  tx: Transaction,
  subjects: ReadonlyMap<string, Subject>,
): Promise<Map<string, Kin[]>> {
  if (subjects.size === 0) return new Map();
  const articles = await tx.article.count({ where: { status: 'published' } });
  const kinOf =
    subjects.size > articles * MOST_ASKED && subjects.size > 20 ? await inMemory(tx, subjects, articles) : undefined;
  const found = new Map<string, Kin[]>();
  for (const [code, subject] of subjects) {
    found.set(code, kinOf ? kinOf(code, subject) : await nearestStored(tx, code, subject, articles));
  }
  const about = await readAbout(
    tx,
    new Set([...found].flatMap(([code, list]) => [code, ...list.map((kin) => kin.code)])),
  );
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

async function inMemory(tx: Transaction, subjects: ReadonlyMap<string, Subject>, articles: number) {
  const all = articles === subjects.size ? subjects : await readSubjects(tx);
  const postings = new Map<string, Posting[]>();
  for (const [code, { minute, terms }] of all) {
    for (const [term, weight] of terms) {
      const sharing = postings.get(term);
      if (sharing) sharing.push({ code, minute, weight });
      else postings.set(term, [{ code, minute, weight }]);
    }
  }
  const kinOf = kinByTerms(postings, articles);
  return (code: string, { minute, terms }: Subject) => kinOf(code, minute, terms);
}

/** Articles as subjects; all that have terms, without `codes`. */
export async function readSubjects(tx: Transaction, codes?: readonly string[]): Promise<Map<string, Subject>> {
  const terms = await readTerms(tx, codes);
  const about = await readAbout(tx, terms.keys());
  return new Map(
    [...terms].flatMap(([code, of]) => {
      const one = about.get(code);
      return one ? [[code, { minute: minuteOf(one), terms: of }] as const] : [];
    }),
  );
}
