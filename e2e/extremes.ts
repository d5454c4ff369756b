import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './fixtures.ts';

/** On the narrowest screen at night, and on a wide one by day: a way through pages, with a look at each where it stops. */
export async function atExtremes(page: Page, way: (look: () => Promise<void>) => Promise<void>): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await way(async () => {
      expect(await violations(page), page.url()).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, page.url()).toBeLessThanOrEqual(0);
    });
  }
}
