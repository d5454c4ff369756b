import { setTimeout } from 'node:timers/promises';
import type { PrismaClient } from '../db/generated/client.ts';
import { isEmpty, makePlan } from './plan/plan.ts';
import { type Problem, sortProblems } from './problems/problem.ts';
import { type Summary, summarize } from './report/summary.ts';
import { examine, type Progress } from './run/examine.ts';
import { isBusy } from './store/busy.ts';
import { readKnown } from './store/read-known.ts';
import { OvertakenError, storePlan } from './store/store.ts';
import { readStoredArticles } from './store/stored-articles.ts';

export type SyncOptions = {
  /** Absolute path of the content folder. */
  contentDir: string;
  database: PrismaClient;
  now: Date;
  onProgress?: Progress;
  /** Withdraw however many articles the files say. */
  yes?: boolean;
  /** Find out everything, write nothing. */
  dryRun?: boolean;
  /** Milliseconds for which a database that another program locks is asked again. */
  patience?: number;
};

export type SyncResult = {
  /** No file has an error and nothing was refused. */
  ok: boolean;
  summary: Summary;
  problems: Problem[];
  /** A sentence, when so many articles would be withdrawn that nothing at all was stored. */
  refused?: string;
  /** Whether the database was written. */
  stored: boolean;
};

/** A library of at most this many live articles may change as it likes. */
const SMALL_LIBRARY = 50;
/** The largest part of a library that may be withdrawn at once. */
const LARGEST_PART = 0.2;
const MAX_PLANS = 5;
const PATIENCE = 10_000;

/**
 * Makes the database show what the content folder says: reads what changed since the last time and writes all of it in
 * one transaction. A file with an error keeps its last good version online and does not hold up the others.
 * @throws ContentFolderError when there is no content folder; what the database throws when it can't be used
 */
export async function syncContent(options: SyncOptions): Promise<SyncResult> {
  const end = performance.now() + (options.patience ?? PATIENCE);
  for (let plans = 1; ; plans++) {
    try {
      return await syncOnce(options);
    } catch (error) {
      const again = error instanceof OvertakenError ? plans < MAX_PLANS : isBusy(error) && performance.now() < end;
      if (!again) throw error;
      await setTimeout(50 * plans);
    }
  }
}

async function syncOnce({ contentDir, database, now, onProgress, yes, dryRun }: SyncOptions): Promise<SyncResult> {
  const known = await readKnown(database);
  const examined = await examine(contentDir, known, onProgress);
  const plan = await makePlan(examined, known, now, (codes) => readStoredArticles(database, codes));
  const result = {
    summary: summarize(examined, known, plan, now),
    problems: sortProblems(examined.problems),
    stored: false,
  };
  const ok = result.summary.broken === 0;
  const refused = yes ? undefined : refusal(plan.withdrawn.length, plan.live);
  if (refused) return { ...result, ok: false, refused };
  if (dryRun || (isEmpty(plan) && known.schema === plan.schema)) return { ...result, ok };
  await storePlan(database, plan, onProgress);
  return { ...result, ok, stored: true };
}

function refusal(withdrawn: number, live: number): string | undefined {
  if (live <= SMALL_LIBRARY || withdrawn <= live * LARGEST_PART) return undefined;
  const percent = Math.round((withdrawn / live) * 100);
  return `${withdrawn} of ${live} live articles (${percent} %) would be withdrawn at once, so nothing was stored. If that is what you want, say --yes.`;
}
