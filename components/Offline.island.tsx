import { hasOffline } from '@/lib/offline/worker-script.ts';

/**
 * Lets the reader's browser keep what was read for a time without a network. An island, since only a script can ask a
 * browser for that; there is nothing to see.
 */
export function Offline() {
  return hasOffline() ? <peyk-offline data-worker="/sw.js" hidden /> : null;
}
