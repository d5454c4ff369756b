// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The text of a stamp: the digest of what a finished step was made from. Undefined when the step never finished.
 * @param {string} file
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} digest
 */
export function writeStamp(file, digest) {
  writeFileSync(file, `${digest}\n`);
}
