// @ts-check

import { withLock } from './lock.js';
import { inRoot } from './place.js';

// In Next's cache folder, since a build empties the rest of .next, and an install the whole of node_modules.
const LOCK = inRoot('.next', 'cache', 'peyk.lock');

/**
 * Does a part of the set-up if it is due, and never in two processes of one checkout at once.
 * A checkout where nothing is due need not be writable.
 * @param {() => string | undefined} reason why the work is due; undefined = it is not
 * @param {import('./steps.js').Say} say
 * @param {(reason: string) => Promise<void>} work
 * @returns {Promise<{note: string}>}
 */
export async function onceWhenDue(reason, say, work) {
  const skipped = { note: 'skipped, nothing changed' };
  if (!reason()) return skipped;
  const onWait = () => say('waiting for another Peyk command that is setting up this checkout');
  return withLock(LOCK, onWait, async () => {
    const due = reason();
    if (!due) return skipped;
    await work(due);
    return { note: 'done' };
  });
}
