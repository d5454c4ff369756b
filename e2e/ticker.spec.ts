import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articleFile, smallSite } from './small-site.ts';

const offset = (page: Page) =>
  page.locator('.ticker-track').evaluate((track) => new DOMMatrix(getComputedStyle(track).transform).m41);
const moves = async (page: Page) => {
  const before = await offset(page);
  await page.waitForTimeout(400);
  return (await offset(page)) - before;
};

test.describe('the ticker', () => {
  test.beforeEach(async ({ page }) => {
    await page.mouse.move(0, 600);
    await page.goto('/');
  });

  test('moves to the right, as Persian is read', async ({ page }) => {
    expect(await moves(page)).toBeGreaterThan(5);
  });

  test('is a list of fourteen links, each once', async ({ page }) => {
    const ticker = page.getByRole('region', { name: 'اخبار فوری' });
    const hrefs = await ticker
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toHaveLength(14);
    expect(new Set(hrefs).size).toBe(14);
    const heights = await ticker
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  test('stands still under the pointer and for a focused link, which is in view', async ({ page }) => {
    await page.locator('.ticker-window').hover();
    expect(await moves(page)).toBe(0);
    await page.mouse.move(0, 600);
    const last = page.locator('.ticker-track a').last();
    await last.focus();
    expect(await moves(page)).toBe(0);
    await expect(last).toBeInViewport();
  });

  test('remembers a pause', async ({ page }) => {
    const pause = page.getByRole('checkbox', { name: 'توقف حرکت اخبار فوری' });
    await pause.focus();
    await page.keyboard.press('Space');
    expect(await moves(page)).toBe(0);
    await page.goto('/latest');
    await expect(pause).toBeChecked();
    await pause.uncheck();
    await page.mouse.move(0, 600);
    expect(await moves(page)).toBeGreaterThan(5);
    await page.reload();
    await expect(pause).not.toBeChecked();
  });

  test('never shifts the layout', async ({ page }) => {
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return sum;
    });
    expect(shift).toBeLessThan(0.02);
  });

  test('stands still and can be read where motion is not wanted', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    expect(await moves(page)).toBe(0);
    await expect(page.locator('.ticker-track a').first()).toBeInViewport();
  });
});

test('the ticker’s pause works without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  const playState = () => page.locator('.ticker-track').evaluate((track) => getComputedStyle(track).animationPlayState);
  expect(await playState()).toContain('running');
  await page.locator('.ticker-pause').check();
  await page.mouse.move(0, 600);
  expect(await playState()).toContain('paused');
  await context.close();
});

test('breaking news comes first while it is that, then the newest, each once', async ({ page, site }) => {
  const article = (code: string, hour: number, more = {}) =>
    articleFile({ code, title: code, publishedAt: `1405/08/29 ${hour}:00`, ...more });
  const own = await site({
    content: smallSite({
      'site.yaml': 'name: پیک\nticker: {size: 4}\n',
      'articles/1.md': article('oldest', 10),
      'articles/2.md': article('breaking', 11, { breaking: true }),
      'articles/3.md': article('over', 12, { breakingUntil: '1405/08/30 18:00' }),
      'articles/4.md': article('until', 13, { breakingUntil: '1405/08/30 19:00' }),
      'articles/5.md': article('newest', 14),
      'articles/6.md': article('hidden', 15, { breaking: true, status: 'draft' }),
    }),
  });
  await page.goto(own.url);
  await expect(page.locator('.ticker-track a')).toHaveText(['until', 'breaking', 'newest', 'over']);
});
