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
  /** Called after each look at the whole folder, once everything that happens is seen or it is known that it can't be. */
  onReady?(): void;
  /** Watches the folder; tests give one that can't. */
  watch?: typeof watchContent;
  /** Milliseconds between two looks at the whole folder, when it is watched and when it can't be. */
  sweep?: { watched: number; unwatched: number };
};

const SWEEP = { watched: 30_000, unwatched: 5000 };

/** Keeps the database as the content folder is, until it is stopped. Whatever fails is said and tried again. */
export function publishLive(options: LiveOptions): { stop(): Promise<void> } {
  const { contentDir, database, now, voice, onStored, onReady, watch = watchContent, sweep = SWEEP } = options;
  const session = openContentSession({ contentDir, database });
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> | undefined;
  let watcher: { place: string; watch: Watch; begun: boolean; works: boolean } | undefined;

  const publish = async (work: () => Promise<SyncResult>) => {
    const begun = performance.now();
    try {
      const result = await work();
      voice.result(result, performance.now() - begun);
      if (result.stored) onStored();
    } catch (error) {
      voice.failure(error);
    }
  };
  const batches = gatherBatches(contentDir, (paths) => publish(() => session.syncPaths(paths, { now: now() })));

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
      if (!known && paths.length === 0) await publish(() => session.syncAll({ now: now() }));
    } catch (error) {
      voice.failure(error);
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
      await watcher?.watch.close();
      await batches.close();
      await sweeping;
    },
  };
}

function unwatchable(contentDir: string, reason: string, every: number): string {
  const more = reason === 'ENOSPC' ? ' (raise fs.inotify.max_user_watches)' : '';
  return `The content folder ${contentDir} can't be watched: ${reason}${more}. It is looked through every ${every / 1000} s instead.`;
}
