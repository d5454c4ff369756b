import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { checkContentFolder, checkDatabaseFolder, portSetting } from './environment.js';
import { hermetic } from './hermetic.js';

const folder = mkdtempSync(path.join(tmpdir(), 'peyk-environment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('PORT', () => {
  test.each([
    ['', 3000],
    ['8080', 8080],
    [' 65535 ', 65_535],
  ])('«%s» is %i', (text, port) => {
    vi.stubEnv('PORT', text);
    expect(portSetting()).toBe(port);
  });

  test.each(['0', '65536', '-1', '80a', '3e3', '۳۰۰۰'])('«%s» is refused', (text) => {
    vi.stubEnv('PORT', text);
    expect(() => portSetting()).toThrow(`PORT is «${text}»; it has to be a port number from 1 to 65535.`);
  });
});

test('a content folder has to be there, and a folder', () => {
  vi.stubEnv('CONTENT_DIR', path.join(folder, 'none'));
  expect(() => checkContentFolder()).toThrow(/none does not exist; .* CONTENT_DIR\.$/);
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  vi.stubEnv('CONTENT_DIR', file);
  expect(() => checkContentFolder()).toThrow(/file does not exist/);
  vi.stubEnv('CONTENT_DIR', folder);
  expect(() => checkContentFolder()).not.toThrow();
});

test('the folder of the database is made, and refused where it cannot be', () => {
  vi.stubEnv('DATABASE_URL', `file:${folder}/پوشهٔ تازه/deep/peyk.db`);
  checkDatabaseFolder();
  expect(statSync(`${folder}/پوشهٔ تازه/deep`).isDirectory()).toBe(true);
  writeFileSync(path.join(folder, 'wall'), '');
  vi.stubEnv('DATABASE_URL', `file:${folder}/wall/peyk.db`);
  expect(() => checkDatabaseFolder()).toThrow(/wall for the database cannot be made \(E\w+\); .* DATABASE_URL\.$/);
});

test('tests see none of the machine’s settings', () => {
  vi.stubEnv('DATABASE_URL', 'file:/srv/live.db');
  vi.stubEnv('SOMETHING_ELSE', 'stays');
  expect(hermetic()).not.toHaveProperty('DATABASE_URL');
  expect(hermetic()).toHaveProperty('SOMETHING_ELSE', 'stays');
});
