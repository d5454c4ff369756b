import type { PrismaClient } from '../db/generated/client.ts';
import { walkContent } from './load/walk.ts';
import { refusal } from './plan/guard.ts';
import type { Known } from './plan/known.ts';
import { isEmpty, makePlan } from './plan/plan.ts';
import { rememberPlan } from './plan/remember.ts';
import { type Problem, sortProblems } from './problems/problem.ts';
import { type Summary, summarize } from './report/summary.ts';
import { examine, type Progress } from './run/examine.ts';
import { differences, lookAround, type Memory, remember, touchedSince } from './run/memory.ts';
import { findWantedKin } from './store/kin.ts';
import { persistently } from './store/persistently.ts';
import { readKnown, readRun } from './store/read-known.ts';
import { mergeSearch } from './store/search-merge.ts';
import { storePlan } from './store/store.ts';
import { readStoredArticles } from './store/stored-articles.ts';
import { storedTagTitles } from './store/tag-titles.ts';

export type RunOptions = {
  now: Date;
  onProgress?: Progress | undefined;
  /** Withdraw however many articles the files say. */
  yes?: boolean | undefined;
  /** Find out everything, write nothing. */
  dryRun?: boolean | undefined;
  /** Called after each transaction that changes what readers see: what is saved comes first, then related articles. */
  onStored?: (() => void) | undefined;
  /** Leave related articles to `findKin`: what is saved is shown sooner, where processors are few. */
  kinLater?: boolean | undefined;
  /** Milliseconds for which a database that another program locks is asked again. */
  patience?: number | undefined;
};

export type SyncResult = {
  /** No file has an error and nothing was refused. */
  ok: boolean;
  summary: Summary;
  /** Every error of the folder, and warnings of the files that were read now. */
  problems: Problem[];
  /** A sentence, when so many articles would be withdrawn that nothing at all was stored. */
  refused?: string;
  /** Whether the database was written. */
  stored: boolean;
};

export type ContentSession = {
  /** Looks at every file; reads those that are not as they were. */
  syncAll(options: RunOptions): Promise<SyncResult>;
  /**
   * Paths of files that are not as the last run left them, without reading any; `known` is false when another process
   * wrote since, or there was no run: then the next one looks at every file.
   */
  findTouched(): Promise<{ known: boolean; paths: string[] }>;
  /** Looks only at these, relative to the content folder, and at what they concern; a folder stands for all in it. */
  syncPaths(paths: Iterable<string>, options: RunOptions): Promise<SyncResult>;
  /** Finds the related articles that runs left to it; throws what the database throws, and is to be asked again then. */
  findKin(options: RunOptions): Promise<void>;
  /** Puts a little of search in order, a few milliseconds long; whether there may be more. For idle moments. */
  tidy(): Promise<boolean>;
};

/**
 * Syncs one content folder with one database again and again, and keeps in memory what is known of both, as long as no
 * other process writes. Runs of one session come one after another, in the order in which they were asked for.
 * Both functions throw ContentFolderError when there is no content folder, and what the database throws when it can't
 * be used; the paths of a run that threw or was refused are looked at again by the next one.
 */
export function openContentSession(place: { contentDir: string; database: PrismaClient }): ContentSession {
  const { contentDir, database } = place;
  let memory: Memory | undefined;
  /** Whether related articles are to be found still, of this run or of one that was ended. */
  let kinWanted = true;
  let owed = new Set<string>();
  /** What a look read of the database: the run that follows need not do it again. */
  let ahead: Known | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const forgetWhenOvertaken = async () => {
    if (memory && (await readRun(database)) !== memory.known.run) memory = undefined;
  };
  const findTouched = async () => {
    await forgetWhenOvertaken();
    const walk = await walkContent(contentDir);
    if (memory) return { known: true, paths: [...touchedSince(memory, walk)] };
    ahead = await readKnown(database);
    const { files } = ahead;
    const unused = (path: string) => walk.files.get(path)?.kind === 'media' && !files.has(path);
    return { known: false, paths: differences(files, walk.files).filter((path) => !unused(path)) };
  };
  const knownAhead = async () => {
    const known = ahead;
    ahead = undefined;
    return known && (await readRun(database)) === known.run ? known : undefined;
  };
  const syncOnce = async (paths: ReadonlySet<string> | undefined, options: RunOptions): Promise<SyncResult> => {
    await forgetWhenOvertaken();
    const known = memory?.known ?? (await knownAhead()) ?? (await readKnown(database));
    const around = await lookAround(contentDir, memory, paths);
    const { now, onProgress } = options;
    const tagTitles = storedTagTitles(database);
    const read = (codes: readonly string[]) => readStoredArticles(database, codes);
    const examined = await examine({ ...around, contentDir, known, tagTitles, stored: { read, now }, onProgress });
    const plan = await makePlan(examined, known, now, read);
    const refused = options.yes ? undefined : refusal(plan);
    const stored = !refused && !options.dryRun && (!isEmpty(plan) || known.schema !== plan.schema);
    if (stored) {
      await storePlan(database, plan, onProgress);
      kinWanted = true;
      options.onStored?.();
    }
    const summary = summarize(examined, known, plan, now);
    const ok = !refused && summary.broken === 0;
    const result = { ok, summary, problems: sortProblems(examined.problems), stored, ...(refused && { refused }) };
    if (refused || options.dryRun) return result;
    if (stored) rememberPlan(known, plan);
    memory = remember(known, examined, around);
    if (!options.kinLater) await findKin(options);
    return result;
  };
  const findKin = async ({ now, onStored }: RunOptions) => {
    if (kinWanted && (await findWantedKin(database, now))) onStored?.();
    kinWanted = false;
  };

  const run = async (paths: Iterable<string> | undefined, options: RunOptions): Promise<SyncResult> => {
    for (const path of paths ?? []) owed.add(path);
    const asked = paths && new Set(owed);
    const result = await persistently(() => syncOnce(asked, options), options.patience);
    if (!result.refused && !options.dryRun) owed = new Set();
    return result;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    findTouched: () => inTurn(findTouched),
    syncAll: (options) => inTurn(() => run(undefined, options)),
    syncPaths: (paths, options) => inTurn(() => run(paths, options)),
    findKin: (options) => inTurn(() => persistently(() => findKin(options), options.patience)),
    tidy: () => inTurn(() => mergeSearch(database)),
  };
}
