import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countReport, readPlaywright, readVitest, sum } from './count.js';

const folder = mkdtempSync(path.join(tmpdir(), 'peyk-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  report({ numPassedTests, numFailedTests, testResults });

describe('vitest', () => {
  test('counts tests', () => {
    expect(countReport(vitest(5, 2), readVitest, 1)).toEqual({ passed: 5, failed: 2 });
  });

  test('counts a file that could not be loaded', () => {
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(countReport(vitest(5, 0, broken), readVitest, 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('a runner that failed after its tests passed is a failure', () => {
    expect(countReport(vitest(5, 0), readVitest, 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('no test is a failure', () => {
    expect(countReport(vitest(0, 0), readVitest, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test.each(['', '{', '[]'])('a report «%s» is a failure', (text) => {
    expect(countReport(report(text), readVitest, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('a missing report is a failure', () => {
    expect(countReport(path.join(folder, 'none.json'), readVitest, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

test('Playwright: errors outside tests count', () => {
  const file = report({ stats: { expected: 3, flaky: 1, unexpected: 1, skipped: 2 }, errors: [{}] });
  expect(countReport(file, readPlaywright, 1)).toEqual({ passed: 4, failed: 2 });
});

test('sum', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
