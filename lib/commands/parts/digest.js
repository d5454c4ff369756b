// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { inRoot } from './place.js';

/**
 * One digest for files and whole folders of the checkout: their paths and bytes. What does not exist counts as absent.
 * @param {string[]} entries paths relative to the checkout
 * @param {{also?: string[], skip?: (path: string) => boolean}} [options]
 *   `also`: further facts that the digest depends on; `skip`: paths (with forward slashes) to leave out
 */
export function digestOf(entries, { also = [], skip = () => false } = {}) {
  const hash = createHash('sha256').update(JSON.stringify(also));
  for (const entry of entries) addEntry(hash, entry, skip);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} entry
 * @param {(path: string) => boolean} skip
 */
function addEntry(hash, entry, skip) {
  const stats = statSync(inRoot(entry), { throwIfNoEntry: false });
  if (!stats || skip(entry)) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(inRoot(entry)).sort()) addEntry(hash, `${entry}/${name}`, skip);
  } else {
    const bytes = readFileSync(inRoot(entry));
    hash.update(`\0${entry}\0${bytes.length}\0`).update(bytes);
  }
}
