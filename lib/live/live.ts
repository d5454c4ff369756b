import { stat } from 'node:fs/promises';
import { openContentSession, type SyncResult } from '../content/session.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { gatherBatches } from './batches.ts';
import type { Voice } from './voice.ts';
import { type Watch, watchContent } from './watch.ts';

export type LiveOptions = {
  /** Absolute path of the content folder. */
  contentDir: string;
  database: PrismaClient;
  now: () => Date;
  voice: Voice;
  /** Called after each run that wrote to the database. */
  onStored(): void;
  /** Called when nothing can be published, with the reason, and with undefined when it can be again. */
  onTrouble?(reason: string | undefined): void;
  /** Called after each look at the whole folder, once everything that happens is seen or it is known that it can't be. */
  onReady?(): void;
  /** Watches the folder; tests give one that can't. */
  watch?: typeof watchContent;
  /** Milliseconds between two looks at the whole folder: when it is watched, when it can't be, when the last one failed. */
  sweep?: { watched: number; unwatched: number; failing: number };
};

const SWEEP = { watched: 30_000, unwatched: 5000, failing: 2000 };
/** Milliseconds for which one run asks a locked database again: none, since the next look at the folder does. */
const PATIENCE = 0;
/** Milliseconds from a save until related articles are found. */
const KIN_AFTER = 150;
/** Milliseconds from a save until search is put in order, and between two steps of that. */
const TIDY = { after: 1000, between: 30 };

/** Keeps the database as the content folder is, until it is stopped. Whatever fails is said and tried again. */
export function publishLive(options: LiveOptions): { stop(): Promise<void> } {
  const { contentDir, database, now, voice, onStored, onTrouble, onReady } = options;
  const { watch = watchContent, sweep = SWEEP } = options;
  const session = openContentSession({ contentDir, database });
  let stopped = false;
  /** Not known yet: the first run tells, also when all is well. */
  let failing: string | undefined | null = null;
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> | undefined;
  let kinTimer: NodeJS.Timeout | undefined;
  let tidyTimer: NodeJS.Timeout | undefined;
  let findingKin: Promise<void> | undefined;
  let tidying: Promise<unknown> | undefined;
  let watcher: { place: string; watch: Watch; begun: boolean; works: boolean } | undefined;

  const publish = async (work: () => Promise<SyncResult>) => {
    const begun = performance.now();
    try {
      const result = await work();
      voice.result(result, performance.now() - begun);
      findKinIn(KIN_AFTER);
      if (result.stored) tidyIn(TIDY.after);
      isFailing(undefined);
    } catch (error) {
      isFailing(voice.failure(error));
    }
  };
  const isFailing = (reason: string | undefined) => {
    if (reason !== failing) onTrouble?.(reason);
    if (!reason) voice.note('failure', undefined);
    failing = reason;
    // What was not published is found by the next look at the folder.
    if (failing) sweepIn(sweep.failing);
  };
  const findKinIn = (milliseconds: number) => {
    if (stopped) return;
    kinTimer ??= setTimeout(() => {
      kinTimer = undefined;
      findingKin = session.findKin(runOptions()).catch((error) => {
        isFailing(voice.failure(error));
        findKinIn(sweep.failing);
      });
    }, milliseconds);
  };
  const tidyIn = (milliseconds: number) => {
    clearTimeout(tidyTimer);
    if (stopped) return;
    tidyTimer = setTimeout(() => {
      tidying = session.tidy().then((isMore) => (isMore ? tidyIn(TIDY.between) : undefined), voice.failure);
    }, milliseconds);
  };
  const runOptions = () => ({ now: now(), patience: PATIENCE, onStored, kinLater: true });
  const batches = gatherBatches(contentDir, (paths) => publish(() => session.syncPaths(paths, runOptions())));

  /** Begins to watch, anew when the folder is another than before: one that was removed and is back. */
  const keepWatching = async () => {
    const place = await stat(contentDir).then(
      ({ dev, ino }) => `${dev}:${ino}`,
      () => undefined,
    );
    if (place === watcher?.place || stopped) return;
    await watcher?.watch.close();
    watcher = undefined;
    if (!place || stopped) return;
    const own = { place, begun: false, works: true, watch: { close: async () => {} } as Watch };
    watcher = own;
    own.watch = watch(contentDir, {
      onTouch: batches.touch,
      onReady: () => {
        own.begun = true;
        sweepIn(0);
      },
      onFailure: (reason) => {
        own.begun = true;
        own.works = false;
        voice.note('watch', unwatchable(contentDir, reason, sweep.unwatched));
        void own.watch.close();
        sweepIn(0);
      },
    });
  };
  const sweepNow = async () => {
    await keepWatching();
    const isWatching = watcher?.begun;
    try {
      const { known, paths } = await session.findTouched();
      for (const name of paths) batches.touch(name);
      // Nothing is read then, but the first save after it need not look at everything.
      if (known && paths.length === 0) isFailing(undefined);
      if (!known && paths.length === 0) await publish(() => session.syncAll(runOptions()));
    } catch (error) {
      isFailing(voice.failure(error));
    }
    if (isWatching) onReady?.();
    if (!timer) sweepIn(watcher?.works ? sweep.watched : sweep.unwatched);
  };
  const sweepIn = (milliseconds: number) => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      sweeping = (sweeping ?? Promise.resolve()).then(() => (stopped ? undefined : sweepNow()));
    }, milliseconds);
  };
  sweepIn(0);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(kinTimer);
      clearTimeout(tidyTimer);
      await watcher?.watch.close();
      await batches.close();
      await sweeping;
      await findingKin;
      await tidying;
    },
  };
}

function unwatchable(contentDir: string, reason: string, every: number): string {
  const more = reason === 'ENOSPC' ? ' (raise fs.inotify.max_user_watches)' : '';
  return `The content folder ${contentDir} can't be watched: ${reason}${more}. It is looked through every ${every / 1000} s instead.`;
}
