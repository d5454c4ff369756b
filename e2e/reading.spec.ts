import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';

const LONG_READ = '314587';
const WITH_FOOTNOTES = '314506';
const TITLE = 'کتابخانه‌ای که جریمه را برداشت و کتاب‌هایش برگشتند';

const share = (page: Page) => page.locator('peyk-share');
const shortLink = (baseURL: string | undefined, code: string) =>
  `http://localhost:${new URL(baseURL ?? '').port}/n/${code}`;

test.describe('sharing', () => {
  test('has a plain link to each network, with title and short address', async ({ page, baseURL }) => {
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    const links = share(page).getByRole('link');
    await expect(links).toHaveText(['تلگرام', 'ایتا', 'بله', 'روبیکا', 'واتساپ', 'ایکس']);
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute('rel', 'nofollow noopener');
      const address = new URL((await link.getAttribute('href')) ?? '');
      expect(address.protocol).toBe('https:');
      if ((await link.textContent()) === 'روبیکا') continue;
      const told = [...address.searchParams.values()].join('\n');
      expect(told).toContain(TITLE);
      expect(told).toContain(shortLink(baseURL, ARTICLE_WITH_ALL));
    }
  });

  test('copies the short address and says so politely', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await share(page).scrollIntoViewIfNeeded();
    const status = share(page).getByRole('status');
    await expect(status).toBeEmpty();
    await share(page).getByRole('button', { name: 'کپی' }).click();
    await expect(status).toHaveText('کپی شد');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shortLink(baseURL, ARTICLE_WITH_ALL));
    expect(await violations(page)).toEqual([]);
  });

  test('selects the address where the page may not copy', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await share(page).scrollIntoViewIfNeeded();
    await share(page).getByRole('button', { name: 'کپی' }).click();
    await expect(share(page).getByRole('status')).toHaveText('نشانی انتخاب شد؛ آن را کپی کنید.');
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(shortLink(baseURL, ARTICLE_WITH_ALL));
  });

  test('copies title and address before it opens Rubika, which takes neither', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await share(page).scrollIntoViewIfNeeded();
    await expect(share(page).getByRole('button', { name: 'کپی' })).toBeVisible();
    await page.evaluate(() =>
      document.querySelector<HTMLAnchorElement>('[data-text]')?.setAttribute('href', '#rubika'),
    );
    await share(page).getByRole('link', { name: 'روبیکا' }).click();
    await expect(page).toHaveURL(/#rubika$/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${TITLE}\n${shortLink(baseURL, ARTICLE_WITH_ALL)}`,
    );
  });

  for (const [name, answer, hash] of [
    ['opens the device’s own way', 'done', ''],
    ['leaves it when the reader does', 'AbortError', ''],
    ['falls back to the page’s own when that fails', 'NotAllowedError', '#share'],
  ] as const) {
    test(name, async ({ page, baseURL }) => {
      await page.addInitScript((outcome) => {
        const shared: unknown[] = [];
        Object.assign(globalThis, { shared });
        navigator.canShare = () => true;
        navigator.share = async (data) => {
          shared.push(data);
          if (outcome !== 'done') throw new DOMException('', outcome);
        };
      }, answer);
      await page.goto(`/n/${ARTICLE_WITH_ALL}`);
      const link = page.locator('peyk-tools').getByRole('link', { name: 'اشتراک‌گذاری' });
      await page.waitForFunction(() => customElements.get('peyk-tools'));
      await link.click();
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash);
      expect(await page.evaluate(() => (globalThis as unknown as { shared: unknown }).shared)).toEqual([
        { title: TITLE, url: shortLink(baseURL, ARTICLE_WITH_ALL) },
      ]);
    });
  }

  test('leads to the links below where the device has no way of its own', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: undefined }));
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await page.locator('peyk-tools').getByRole('link', { name: 'اشتراک‌گذاری' }).click();
    await expect(share(page).getByRole('heading', { name: 'اشتراک‌گذاری' })).toBeInViewport();
  });

  test('without a script shows the address and no button that does nothing', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await expect(share(page).locator('bdi')).toHaveText(shortLink(baseURL, ARTICLE_WITH_ALL));
    await expect(page.locator('peyk-tools, peyk-share').getByRole('button')).toHaveCount(0);
    await expect(page.locator('peyk-tools').getByRole('link')).toBeVisible();
    await context.close();
  });
});

test.describe('the text’s size', () => {
  const size = (page: Page, of = '.story-body') =>
    page.locator(of).evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));

  test('has three steps, is remembered on other pages and tabs, and never flashes', async ({ page, context }) => {
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    const steps = page.getByRole('group', { name: 'اندازهٔ متن' }).getByRole('button');
    await expect(steps).toHaveCount(3);
    const sizes: number[] = [];
    for (const name of ['معمولی', 'بزرگ', 'بزرگ‌تر']) {
      const step = steps.and(page.getByRole('button', { name, exact: true }));
      await step.click();
      await expect(step).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('peyk-tools [aria-pressed="true"]')).toHaveCount(1);
      sizes.push(await size(page));
    }
    expect(sizes).toEqual([18, 18 * 1.15, 18 * 1.35]);

    const other = await context.newPage();
    await other.setViewportSize({ width: 320, height: 640 });
    // The boot script alone must do it before anything is painted.
    await other.route('**/islands/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await other.goto(`/n/${LONG_READ}`);
    expect(await size(other)).toBe(18 * 1.35);
    expect(await other.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'معمولی' }).click();
    await other.reload();
    expect(await size(other)).toBe(18);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is not taken from a storage that holds something else', async ({ page }) => {
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await page.evaluate(() => localStorage.setItem('peyk.text', '"><b>'));
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-text');
    expect(await size(page)).toBe(18);
  });
});

test.describe('paper', () => {
  test('is asked for by a button, and has the story, its short address, code and date', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await page.getByRole('button', { name: 'چاپ' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const there of [shortLink(baseURL, ARTICLE_WITH_ALL), 'کد خبر: ۳۱۴۵۷۶', '۲۸ آبان ۱۴۰۵', TITLE])
      expect(text).toContain(there);
    for (const gone of ['اشتراک‌گذاری', 'زمان مطالعه', 'گزارش خطا', 'مطالب مرتبط', 'آخرین اخبار', 'بازگشت به بالا'])
      expect(text).not.toContain(gone);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test.describe('a long read', () => {
  for (const width of [360, 1280]) {
    test(`has a table of contents that leads to its headings, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/n/${LONG_READ}`);
      const contents = page.getByRole('navigation', { name: 'در این مطلب' });
      if (width < 768) {
        await expect(contents.getByRole('link')).toHaveCount(0);
        await contents.locator('summary').click();
      }
      const headings = await page.locator('.story-body > :is(h2, h3, h4)').allInnerTexts();
      await expect(contents.getByRole('link')).toHaveText(headings);
      await contents.getByRole('link').last().click();
      await expect(page.locator('.story-body > h2').last()).toBeInViewport();
      expect(await violations(page)).toEqual([]);
    });
  }

  test('says how long it takes; short ones have no table of contents', async ({ page }) => {
    await page.goto(`/n/${LONG_READ}`);
    await expect(page.locator('article header')).toContainText('زمان مطالعه: ۶ دقیقه');
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
    await expect(page.locator('article header')).toContainText('زمان مطالعه: ۳ دقیقه');
    await expect(page.getByRole('navigation', { name: 'در این مطلب' })).toHaveCount(0);
  });
});

test('footnotes lead there and back, by Persian numbers and names', async ({ page }) => {
  await page.goto(`/n/${WITH_FOOTNOTES}`);
  const reference = page.locator('.story-body sup a').first();
  await expect(reference).toHaveText('۱');
  await expect(reference).toHaveAccessibleDescription('پانویس‌ها');
  await reference.click();
  const note = page.locator('.footnotes li').first();
  await expect(note).toBeInViewport();
  expect(await note.evaluate((node) => getComputedStyle(node).listStyleType)).toBe('persian');
  const back = note.getByRole('link', { name: 'بازگشت به متن ۱' });
  await back.click();
  await expect(reference).toBeInViewport();
  // A finger finds them: 24 px wide and high, however small the sign is.
  for (const link of [reference, back]) {
    const isHit = link.evaluate((node) => {
      node.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = node.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const around = [-11, 11].flatMap((by) => [
        document.elementFromPoint(x + by, y),
        document.elementFromPoint(x, y + by),
      ]);
      return around.every((element) => element === node);
    });
    expect(await isHit).toBe(true);
  }
});

test('an error is told by a letter that names the article', async ({ page }) => {
  await page.goto(`/n/${ARTICLE_WITH_ALL}`);
  await expect(page.getByRole('link', { name: 'گزارش خطا' })).toHaveAttribute(
    'href',
    /^mailto:corrections@example\.org\?subject=.*%DB%B3%DB%B1%DB%B4%DB%B5%DB%B7%DB%B6.*&body=http/,
  );
});
