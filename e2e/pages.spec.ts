import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { latinDigits } from './latin-digits.ts';
import { PAGE_TYPES } from './page-types.ts';

/** Who goes by the keyboard comes to the main part at once, and sees where the focus is. */
async function checkKeyboard(page: Page) {
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect.soft(skip).toHaveText('پرش به متن اصلی');
  await expect.soft(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect.soft(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const first = page.locator('main :focus');
  await expect(first).toHaveCount(1);
  expect.soft(await first.evaluate((element) => getComputedStyle(element).outlineStyle), 'outline').not.toBe('none');
}

async function checkPersian(page: Page) {
  await expect.soft(page.locator('html')).toHaveAttribute('lang', 'fa');
  await expect.soft(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const styleOf = (selector: string, property: 'direction' | 'fontFamily') =>
    page.locator(selector).evaluate((element, name) => getComputedStyle(element)[name], property);
  expect.soft(await styleOf('h1', 'direction')).toBe('rtl');
  expect.soft(await styleOf('body', 'fontFamily')).toMatch(/^"?vazirmatn/);
  expect.soft(await latinDigits(page), 'Persian digits').toEqual([]);
  expect.soft(await page.locator('body').innerText(), 'Persian letters').not.toMatch(/[يك٠-٩]/);
}

/** A page's words. Plain buttons, and what is there for a script alone, say nothing of its own: they are taken out. */
const wordsOf = (page: Page) =>
  page.locator('body').evaluate((body: HTMLElement) => {
    for (const button of body.querySelectorAll('button[type=button]')) button.remove();
    return body.innerText.replace(/\s+/g, ' ').trim();
  });

for (const { name, path, status, title, heading } of PAGE_TYPES) {
  // One visit for all that a page shows by itself: each further one would cost a second.
  test(`${name} is a Persian page with its status and heading, for every eye, hand and width, and without a script`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    await expect(page).toHaveTitle(title);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('h1')).toHaveText(heading);
    await checkKeyboard(page);
    await checkPersian(page);

    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(await beyond(), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `axe, ${colorScheme}`).toEqual([]);
    }

    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const plain = await context.newPage();
    await plain.goto(path);
    await expect(plain.locator('h1')).toHaveText(heading);
    expect(await wordsOf(plain)).toBe(await wordsOf(page));
    await context.close();
  });
}

test('every picture has a size and is there', async ({ page }) => {
  // Each is made when it is first asked for.
  test.setTimeout(120_000);
  for (const { path } of PAGE_TYPES) {
    await page.goto(path);
    const pictures = page.locator('img');
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveAttribute('width', /^\d+$/);
      await expect(picture).toHaveAttribute('height', /^\d+$/);
      await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    }
  }
});

test('every link of the site leads to a page, at a percent-encoded address', async ({ request }) => {
  test.setTimeout(120_000);
  const seen = new Set(['/']);
  for (const address of seen) {
    const answer = await request.get(address, { maxRedirects: 0 });
    // A link in an article's own text may name another article by its code alone.
    expect([200, 308], address).toContain(answer.status());
    for (const [, href = ''] of (await answer.text()).matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      expect(href, `a link on ${address}`).toMatch(/^[\x21-\x7e]+$/);
      seen.add(href.replaceAll('&amp;', '&'));
    }
  }
  expect(seen.size).toBeGreaterThan(120);
});
