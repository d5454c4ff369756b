import { test as base, expect } from '@playwright/test';

type Fixtures = {
  /** What the page's console and its failed requests said that it should not have. */ complaints: string[];
};

/** Playwright's test, in which errors on a page's console, uncaught errors and requests to strangers fail the test. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        // The browser's own line about the status of the page that was asked for.
        if (/status of 4(04|10)/.test(message.text()) && message.location().url === page.url()) return;
        complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        const own = [baseURL, page.url()].some((url) => url && URL.canParse(url) && new URL(url).origin === origin);
        if (protocol.startsWith('http') && !own && page.url() !== 'about:blank')
          complaints.push(`third party: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
