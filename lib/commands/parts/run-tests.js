// @ts-check
import path from 'node:path';
import { runNode } from './child.js';
import { countReport, readPlaywright, readVitest } from './count.js';
import { hermetic } from './hermetic.js';

// A runner whose test never returns would otherwise hold CI until its own limit, without a word.
const VITEST_LIMIT = 15 * 60_000;
const PLAYWRIGHT_LIMIT = 45 * 60_000;

/** @typedef {{folder: string, more?: string[]}} Run folder: for reports and screenshots; more: arguments for the runner */

/**
 * Runs tests of lib/ with vitest.
 * @param {string[]} args which of them
 * @param {Run} run
 */
export async function runVitest(args, { folder, more = [] }) {
  const report = path.join(folder, 'vitest.json');
  const { code, timedOut } = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      // It would leave one processor to nobody.
      '--maxWorkers=100%',
      '--testTimeout=30000',
      '--hookTimeout=60000',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...more,
    ],
    { env: hermetic(), show: true, timeout: VITEST_LIMIT },
  );
  if (timedOut) console.error(`✗ The tests of lib/ did not end within ${VITEST_LIMIT / 60_000} minutes.`);
  return countReport(report, readVitest, code);
}

/**
 * Runs the end-to-end tests with Playwright.
 * @param {string} browser program to use; empty = Playwright's own
 * @param {Run} run
 */
export async function runPlaywright(browser, { folder, more = [] }) {
  const report = path.join(folder, 'playwright.json');
  const env = {
    ...hermetic(),
    PEYK_TEST_BROWSER: browser,
    PEYK_TEST_FOLDER: folder,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'e2e/playwright.config.ts',
    '--reporter=list,json',
  ];
  const { code, timedOut } = await runNode([...args, ...more], { env, show: true, timeout: PLAYWRIGHT_LIMIT });
  if (timedOut) console.error(`✗ The end-to-end tests did not end within ${PLAYWRIGHT_LIMIT / 60_000} minutes.`);
  return countReport(report, readPlaywright, code);
}
