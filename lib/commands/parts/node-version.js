// @ts-check
import { readFileSync } from 'node:fs';
import { Failure } from './failure.js';
import { inRoot } from './place.js';

/** Refuses a Node.js that package.json's `engines` does not name. */
export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  if (isInRange(process.versions.node, engines.node)) return;
  throw new Failure(
    `Peyk runs on Node.js ${engines.node}, and this is ${process.versions.node}; install one of those.`,
  );
}

/**
 * Whether a version is in a range made of `^a.b` and `>=a` joined by `||`, which is all that package.json uses.
 * @param {string} version
 * @param {string} range
 */
export function isInRange(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, sign, wantedMajor, wantedMinor = '0'] = /^\s*(\^|>=)(\d+)(?:\.(\d+))?\s*$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`package.json: engines.node has «${part}», which is not read here`);
    if (major !== Number(wantedMajor)) return sign === '>=' && major > Number(wantedMajor);
    return minor >= Number(wantedMinor);
  });
}
