import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isGitBusy } from './git-lock.ts';
import { type Glance, glance, wasWrittenOn } from './still.ts';

/** Milliseconds. */
const TIMES = {
  /** Nothing may have been reported for so long. */
  quiet: 25,
  /** Files must look as they did so long ago. */
  still: 20,
  /** The same for a file that may be only half written: longer than a program stops between two pieces. */
  unfinished: 300,
  /** How a file looked is remembered for so long after its batch: whether the next piece of it comes then. */
  memory: 2000,
  /** After this, what is still goes ahead without what never comes to rest. */
  patience: 10_000,
};

export type Batches = {
  touch(path: string): void;
  /** No batch is given after this; one that is being worked on is waited for. */
  close(): Promise<void>;
};

/**
 * Gathers touched paths until the folder has come to rest, then gives them in one batch; one batch after another.
 * @param publish does not throw
 */
export function gatherBatches(contentDir: string, publish: (paths: string[]) => Promise<void>): Batches {
  const touched = new Set<string>();
  let last = 0;
  let closed = false;
  let working: Promise<void> | undefined;
  const looks: Looks = new Map();

  const atRest = async (begun: number): Promise<string[]> => {
    while (!closed) {
      const impatient = performance.now() - begun > TIMES.patience;
      const paths = [...touched];
      const still = await stillOf(contentDir, paths, looks);
      const quiet = performance.now() - last >= TIMES.quiet && still.length === paths.length;
      if (impatient || (quiet && !(await isGitBusy(contentDir)))) return still;
      await pause(Math.max(last + TIMES.quiet - performance.now() + 1, TIMES.still));
    }
    return [];
  };
  const work = async () => {
    while (touched.size > 0 && !closed) {
      forgetOld(looks);
      const paths = await atRest(performance.now());
      for (const name of paths) touched.delete(name);
      if (paths.length > 0 && !closed) await publish(paths);
    }
    working = undefined;
  };
  return {
    touch: (name) => {
      touched.add(name);
      last = performance.now();
      if (!closed) working ??= work();
    },
    close: async () => {
      closed = true;
      await working;
    },
  };
}

/** How files looked, since when, and whether they were written on then. */
type Looks = Map<string, { look: Glance; since: number; growing: boolean }>;

function forgetOld(looks: Looks): void {
  const now = performance.now();
  for (const [name, { since }] of looks) if (now - since > TIMES.memory) looks.delete(name);
}

/** Those of the files that look as they did a while ago; `looks` remembers how they looked. */
async function stillOf(contentDir: string, paths: readonly string[], looks: Looks): Promise<string[]> {
  const still: string[] = [];
  for (const name of paths) {
    const file = path.join(contentDir, name);
    const look = await glance(file);
    const now = performance.now();
    const before = looks.get(name);
    if (before?.look.mark !== look.mark) {
      const growing = before !== undefined && (await wasWrittenOn(file, before.look, look));
      looks.set(name, { look, since: now, growing });
    } else if (now - before.since >= (look.unfinished || before.growing ? TIMES.unfinished : TIMES.still)) {
      still.push(name);
    }
  }
  return still;
}
