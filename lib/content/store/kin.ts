import type { PrismaClient } from '../../db/generated/client.ts';
import { articleScope } from '../../site/scopes.ts';
import { minuteOf, ranked, withNewcomer } from '../related/kinship.ts';
import { type Subject, termsOf } from '../related/terms.ts';
import { storeChanges } from './changes.ts';
import { inChunks } from './chunks.ts';
import { type Lists, openLists } from './kin-lists.ts';
import { readDescribed, readToCome, writeKin, writeTerms } from './kin-rows.ts';
import { findNearest, readSubjects } from './nearest.ts';
import { TRANSACTION, type Transaction } from './store.ts';

/**
 * Finds again who is kin to what has changed since the last time, and only to that: the new or changed article gets its
 * kin, and enters the lists of those to whom it is nearer than what they have. A transaction of its own.
 * @returns whether readers see something else than before
 */
export async function findWantedKin(database: PrismaClient, now: Date): Promise<boolean> {
  if (!(await database.kinWanted.findFirst())) return false;
  return database.$transaction(async (tx) => {
    // First a write, which takes the lock; of several processes one gets all codes.
    const wanted = await tx.$queryRaw<{ code: string }[]>`DELETE FROM "KinWanted" RETURNING "code"`;
    const moved = wanted.map(({ code }) => code);
    const subjects = await subjectsOf(tx, moved);
    const lists = await openLists(tx, moved);
    await writeTerms(tx, moved, subjects);
    await enter(tx, subjects, lists);
    await refill(tx, lists);
    await writeKin(tx, lists.changed());
    const shown = lists.shownOtherwise(await readToCome(tx, now));
    await storeChanges(tx, shown.map(articleScope), new Date());
    return shown.length > 0;
  }, TRANSACTION);
}

/** Those of the codes that are of published articles, with what they are about. */
async function subjectsOf(tx: Transaction, codes: readonly string[]): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>();
  await inChunks(codes, async (chunk) => {
    for (const article of await readDescribed(tx, chunk))
      subjects.set(article.code, { minute: minuteOf(article), terms: termsOf(article) });
  });
  return subjects;
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
