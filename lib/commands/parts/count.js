// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number}} Count */

/** @param {Count[]} counts */
export const sum = (counts) =>
  counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), none);

/** @type {Count} */
const none = { passed: 0, failed: 0 };

/**
 * What a test runner's JSON report counts. A runner that failed, wrote no report or ran no test counts as a failure
 * even when no test of it failed.
 * @param {string} file the report
 * @param {(report: any) => Count} read
 * @param {number} exitCode the runner's
 * @returns {Count}
 */
export function countReport(file, read, exitCode) {
  const { passed, failed } = readReport(file, read);
  const isSound = exitCode === 0 && passed + failed > 0;
  return { passed, failed: isSound ? failed : Math.max(1, failed) };
}

/**
 * vitest's report; a file that could not be loaded is a failure without a test.
 * @param {{numPassedTests: number, numFailedTests: number, testResults: {status: string, assertionResults: unknown[]}[]}} report
 * @returns {Count}
 */
export function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * Playwright's report; errors outside tests count each.
 * @param {{stats: {expected: number, flaky: number, unexpected: number}, errors: unknown[]}} report
 * @returns {Count}
 */
export function readPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * @param {string} file
 * @param {(report: any) => Count} read
 */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return none;
  }
}
