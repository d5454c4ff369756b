// @ts-check
/**
 * `npm test`: installs what is missing, checks types and style, builds, runs every test, and ends with one line
 * `N passed, N failed`. `npm test -- unit`, `pipeline` or `e2e` runs a part; what follows goes to its runner.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './parts/browser.js';
import { build } from './parts/build.js';
import { checkStyle } from './parts/check-style.js';
import { checkTypes } from './parts/check-types.js';
import { passSignalsOn } from './parts/child.js';
import { sum } from './parts/count.js';
import { Failure, runCommand } from './parts/failure.js';
import { generate } from './parts/generate.js';
import { install } from './parts/install.js';
import { checkNodeVersion } from './parts/node-version.js';
import { root } from './parts/place.js';
import { runPlaywright, runVitest } from './parts/run-tests.js';
import { step } from './parts/steps.js';

/** @typedef {import('./parts/count.js').Count} Count */

const PARTS = ['unit', 'pipeline', 'e2e'];
// Tests of the way from content files to the database bear this in their names.
const PIPELINE = '.pipeline.test.';
const [part, ...more] = process.argv.slice(2);

/** @type {Count[]} */
const counts = [];

passSignalsOn();

await runCommand(async () => {
  process.chdir(root);
  const folder = mkdtempSync(path.join(tmpdir(), 'peyk-test-'));
  try {
    await testAll(folder);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.print();
    counts.push({ passed: 0, failed: 1 });
  }
  const { passed, failed } = sum(counts);
  if (failed === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`\nReports and screenshots of this run are in ${folder}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

/** @param {string} folder */
async function testAll(folder) {
  if (part !== undefined && !PARTS.includes(part)) {
    throw new Failure(`There is no part «${part}» of the tests; there are ${PARTS.join(', ')}.`);
  }
  checkNodeVersion();
  await step('install', install);
  await step('generate', generate);
  const run = { folder, more };
  // Beside one another, since each waits now and then, a download above all; a machine without a browser still gets
  // all other results.
  const [browser, isBuilt] = await Promise.all([
    isAsked('e2e') ? check(() => step('browser', findBrowser)) : undefined,
    checkAndBuild(),
    runUnitTests(run),
  ]);
  if (isBuilt && browser !== undefined) counts.push(await runPlaywright(browser, run));
}

/** Types, style and the build, one after another, since the first and the last write the types of the routes. */
async function checkAndBuild() {
  if (part === undefined) {
    await check(() => step('types', checkTypes), true);
    await check(() => step('style', checkStyle), true);
  }
  if (!isAsked('e2e')) return false;
  return check(async () => {
    await step('build', build);
    return true;
  }, true);
}

/** @param {import('./parts/run-tests.js').Run} run */
async function runUnitTests(run) {
  if (part === undefined) counts.push(await runVitest(['lib/', 'bench/'], run));
  if (part === 'unit') counts.push(await runVitest(['lib/', 'bench/', '--exclude', `**/*${PIPELINE}*`], run));
  if (part === 'pipeline') counts.push(await runVitest([PIPELINE], run));
}

/** @param {string} name */
function isAsked(name) {
  return part === undefined || part === name;
}

/**
 * Goes on after a failure, which counts as one; a success counts if it is a check of its own.
 * @template T
 * @param {() => Promise<T>} work
 * @param {boolean} [isCounted]
 */
async function check(work, isCounted = false) {
  try {
    const result = await work();
    if (isCounted) counts.push({ passed: 1, failed: 0 });
    return result;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    error.print();
    counts.push({ passed: 0, failed: 1 });
    return undefined;
  }
}
