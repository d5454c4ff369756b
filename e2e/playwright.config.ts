import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedBrowsers } from '../lib/commands/parts/browser.js';

// `npm test` says which browser runs; an empty name is Playwright's own.
const browser = process.env.PEYK_TEST_BROWSER ?? installedBrowsers()[0];

export default defineConfig({
  testDir: '.',
  outputDir: path.join(process.env.PEYK_TEST_FOLDER ?? '../test-results', 'failures'),
  globalSetup: './demo-site.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  // Far more than anything takes, on a machine that does much else.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Set by the global set-up; workers read this file after it.
    ...(process.env.PEYK_TEST_URL ? { baseURL: process.env.PEYK_TEST_URL } : {}),
    locale: 'fa-IR',
    // One would stand between tests and what they ask for; e2e/offline.spec.ts is about it.
    serviceWorkers: 'block',
    // `npm test -- e2e --trace on` records more, at half the speed.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    },
  },
});
