import type { Epochs, Snapshot } from '../epochs.ts';
import { LISTS_SCOPE, type Scope, SITE_SCOPE } from './scopes.ts';

// The server's own modules and Next's bundle of them share one process, but no variables.
const sharedEpochs = Symbol.for('peyk.epochs');
const sharedValues = Symbol.for('peyk.until-change');
type Kept = { snapshot: Snapshot; value: Promise<unknown> };
const holder = globalThis as { [sharedEpochs]?: Epochs; [sharedValues]?: Map<string, Kept> };

/** Lets reads be shared between pages until the content changes; called by the server that watches the changes. */
export function shareReads(epochs: Epochs): void {
  holder[sharedEpochs] = epochs;
  holder[sharedValues] = new Map();
}

/**
 * What `read` gives, read once for all pages until one of the scopes changes: a list or the site, if no others are
 * named. Only for what no address decides: the names in use are few. In a process that does not watch changes
 * (`next start`, `next dev`) it is read each time.
 */
export function untilChange<T>(
  name: string,
  read: () => Promise<T>,
  scopes: readonly Scope[] = [SITE_SCOPE, LISTS_SCOPE],
): Promise<T> {
  const [epochs, values] = [holder[sharedEpochs], holder[sharedValues]];
  if (!epochs || !values) return read();
  const kept = values.get(name);
  if (kept && epochs.isCurrent(kept.snapshot)) return kept.value as Promise<T>;
  // Before the reading begins: what changes during it makes the value old.
  const snapshot = epochs.snapshot(scopes);
  const value = read();
  values.set(name, { snapshot, value });
  value.catch(() => values.delete(name));
  return value;
}
