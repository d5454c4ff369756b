// @ts-check
import { readFileSync } from 'node:fs';
import { run, runNode } from './child.js';
import { digestOf } from './digest.js';
import { explainNpm } from './npm-failure.js';
import { onceWhenDue } from './once.js';
import { inRoot } from './place.js';
import { readStamp, writeStamp } from './stamp.js';

const STAMP = inRoot('node_modules', '.peyk-install');

/**
 * Installs the dependencies exactly as package-lock.json has them, development ones included, unless that is done.
 * @param {import('./steps.js').Say} say
 */
export function install(say) {
  return onceWhenDue(dueReason, say, async (reason) => {
    say(`${reason}: running npm ci, which can take a minute or two`);
    const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw explainNpm(output);
    writeStamp(STAMP, digest());
  });
}

function dueReason() {
  const stamp = readStamp(STAMP);
  if (stamp === digest()) return undefined;
  if (stamp === undefined) {
    const installed = readPackages('node_modules/.package-lock.json');
    if (!installed) return 'dependencies are not installed';
    return isComplete(installed) ? undefined : 'dependencies are incomplete';
  }
  return 'package-lock.json or the machine changed';
}

// Native packages differ by system and processor; since none is compiled here, Node’s version does not matter.
function digest() {
  const platform = `${process.platform} ${process.arch}`;
  return digestOf(['package-lock.json'], { also: [platform] });
}

/**
 * Whether npm's own record of what it put into node_modules has all that the lock file wants: someone ran npm by hand.
 * @param {Record<string, {version?: string}>} installed
 */
function isComplete(installed) {
  const wanted = Object.entries(readPackages('package-lock.json') ?? {});
  return wanted.every(([place, { version, optional }]) => {
    return place === '' || optional || installed[place]?.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(inRoot(file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string[]} args */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return runNode([own, ...args]);
  const isWindows = process.platform === 'win32';
  return isWindows ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}
