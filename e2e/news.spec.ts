import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

test.describe('fresh headlines', () => {
  const news = (page: Page) => page.locator('peyk-news');
  const article = (code: string, minute: number, more = {}) =>
    articleFile({ code, title: `خبر ${code}`, publishedAt: `1405/08/30 12:${minute}`, ...more });
  const at = sharedSite({
    content: smallSite({ 'articles/a.md': article('a', 10), 'articles/b.md': article('b', 20) }),
  });

  let published: string[] = [];
  const place = (code: string) => path.join(at.site.contentDir, `articles/${code}.md`);

  async function publish(...articles: [code: string, minute: number, more?: Record<string, unknown>][]) {
    for (const [code, minute, more] of articles) {
      published.push(code);
      await writeFile(place(code), article(code, minute, more));
    }
    expect((await at.site.peyk('sync')).code).toBe(0);
  }

  async function withdraw() {
    for (const code of published) await rm(place(code));
    published = [];
    await at.site.peyk('sync');
  }

  test.afterEach(async ({ request }) => {
    await withdraw();
    const headlines = async () => (await (await request.get(`${at.site.url}/headlines.json`)).json()).latest.length;
    await expect.poll(headlines).toBe(2);
  });

  /** Lets a page's clock pass until it has asked and been answered. */
  async function ask(page: Page) {
    const answered = page.waitForResponse('**/headlines.json');
    await page.clock.runFor(15_000);
    await (await answered).finished();
  }

  async function open(page: Page) {
    await page.clock.install();
    await page.goto(at.site.url);
    await page.waitForFunction(() => customElements.get('peyk-news') && customElements.get('peyk-ticker'));
  }

  test('are told once, politely, without moving anything', async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    const status = news(page).getByRole('status');
    await ask(page);
    await expect(status).toHaveText('');
    await expect(news(page).getByRole('button')).toBeHidden();

    await page.evaluate(() => {
      const seen = { shifts: 0, changes: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        seen.shifts += list.getEntries().length;
      }).observe({ type: 'layout-shift' });
      const status = document.querySelector('peyk-news [role=status]');
      if (status)
        new MutationObserver(() => seen.changes++).observe(status, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      document.querySelector<HTMLElement>('main a')?.focus();
    });
    const focused = await page.locator(':focus').getAttribute('href');

    await publish(['c', 30]);
    await expect(async () => {
      await ask(page);
      await expect(status).toHaveText('خبر تازه: خبر c', { timeout: 500 });
    }).toPass();
    await expect(status.getByRole('link')).toHaveAttribute('href', /^\/news\/c\//);
    await ask(page);
    await ask(page);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: unknown }).seen)).toEqual({
      shifts: 0,
      changes: 1,
    });
    expect(await page.locator(':focus').getAttribute('href')).toBe(focused);
    for (const theme of ['تیره', 'روشن']) {
      await page.getByRole('button', { name: theme }).click();
      expect(await violations(page)).toEqual([]);
    }

    // Dated before the newest that the page had, and still news to its reader.
    await publish(['d', 15], ['e', 40]);
    await expect(async () => {
      await ask(page);
      await expect(status).toHaveText('۳ خبر تازه', { timeout: 500 });
    }).toPass();
    await expect(status.getByRole('link')).toHaveAttribute('href', '/latest');

    await page.getByRole('button', { name: 'بستن' }).click();
    await expect(status).toHaveText('');
    await ask(page);
    await expect(status).toHaveText('');
  });

  test('that are withdrawn again are told no more', async ({ page }) => {
    await open(page);
    const status = news(page).getByRole('status');
    await publish(['f', 30]);
    await expect(async () => {
      await ask(page);
      await expect(status).toHaveText('خبر تازه: خبر f', { timeout: 500 });
    }).toPass();
    await withdraw();
    await expect(async () => {
      await ask(page);
      await expect(status).toHaveText('', { timeout: 500 });
    }).toPass();
  });

  test('are asked for while the page is seen, at once when it is seen again, seldom after failures', async ({
    page,
  }) => {
    let asked = 0;
    let isUp = true;
    await page.route('**/headlines.json', (route) => {
      asked++;
      return isUp
        ? route.fulfill({ json: { latest: [], ticker: [] } })
        : route.fulfill({ status: 200, contentType: 'application/json', body: 'no JSON' });
    });
    const become = (state: 'hidden' | 'visible') =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: value === 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    const pass = async (seconds: number) => {
      for (let second = 0; second < seconds; second++) {
        await page.clock.runFor(1000);
        await page.evaluate(() => Promise.resolve());
      }
      await page.waitForTimeout(100);
    };
    await page.clock.install();
    await page.goto('/about');
    await page.waitForFunction(() => customElements.get('peyk-news'));
    await pass(60);
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(asked).toBeLessThanOrEqual(5);

    await become('hidden');
    asked = 0;
    await pass(300);
    expect(asked).toBe(0);
    await become('visible');
    await pass(1);
    expect(asked).toBe(1);
    await become('hidden');
    await become('visible');
    await pass(1);
    expect(asked).toBe(1);

    isUp = false;
    await pass(300);
    asked = 0;
    await pass(240);
    expect(asked).toBeGreaterThanOrEqual(1);
    expect(asked).toBeLessThanOrEqual(3);
  });

  test('reach the ticker while it is out of sight, and never one that is paused', async ({ page }) => {
    await open(page);
    await page.mouse.move(0, 600);
    const headlines = page.locator('.ticker-track a');
    /** Brings the ticker's running animation to where its list has left, or to the end of its way back. */
    const finishRound = () =>
      page.locator('.ticker-track').evaluate((track) => {
        const [running] = track.getAnimations();
        const { duration = 0, delay = 0 } = running?.effect?.getTiming() ?? {};
        if (running) running.currentTime = Number(duration) + Number(delay) - 50;
      });
    const pause = page.getByRole('checkbox', { name: 'توقف حرکت اخبار فوری' });
    await pause.check({ force: true });
    await publish(['g', 30, { breaking: true }]);
    await expect(async () => {
      await ask(page);
      await expect(news(page)).toContainText('خبر g', { timeout: 500 });
    }).toPass();
    await finishRound();
    await page.waitForTimeout(300);
    await expect(headlines).toHaveText(['خبر b', 'خبر a']);

    await pause.uncheck({ force: true });
    await page.mouse.move(0, 600);
    await expect(headlines).toHaveText(['خبر g', 'خبر b', 'خبر a']);
    await expect(headlines.first()).toHaveClass('ticker-breaking');
    const seen = await page.locator('.ticker-window').evaluate((strip) => {
      const list = strip.querySelector('.ticker-track')?.getBoundingClientRect();
      return list ? list.right - strip.getBoundingClientRect().left : Number.NaN;
    });
    // It comes in from the left.
    expect(seen).toBeGreaterThanOrEqual(0);
    expect(seen).toBeLessThan(120);
    await headlines.first().focus();
    await expect(headlines.first()).toBeInViewport();
  });
});
