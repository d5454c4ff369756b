import { test as base, expect } from '@playwright/test';
import { type Site, startSite } from './server.ts';

type Fixtures = {
  /** What a console may say, where a test takes the network away. */
  tolerated: RegExp | undefined;
  /** What the page's console and its requests said that they should not have. */
  complaints: string[];
  /** Starts a site of the test's own, which ends with the test. */
  site: typeof startSite;
};

/** Playwright's test, in which errors on a page's console, uncaught errors and requests to strangers fail the test. */
export const test = base.extend<Fixtures>({
  tolerated: [undefined, { option: true }],
  site: async ({ baseURL: _ }, use) => {
    const sites: Site[] = [];
    await use(async (options) => {
      const site = await startSite(options);
      sites.push(site);
      return site;
    });
    for (const site of sites) await site.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
  complaints: async ({}, use) => use([]),
  // After sites, whose end a page that is still loading would complain of. A test that has no page opens none.
  page: async ({ site: _, page, baseURL, tolerated, complaints }, use) => {
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      // The browser's own line about the status of the page that was asked for.
      if (/status of 4(04|10|22)/.test(message.text()) && message.location().url === page.url()) return;
      // Playwright's own, of the registration that it blocks where a test does not want a worker.
      if (message.text().startsWith('Service Worker registration blocked') || tolerated?.test(message.text())) return;
      complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const own = [baseURL, page.url()].some((url) => url && URL.canParse(url) && new URL(url).origin === origin);
      if (protocol.startsWith('http') && !own && page.url() !== 'about:blank')
        complaints.push(`third party: ${request.url()}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };
