import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { latinDigits } from './latin-digits.ts';
import { offlineSite, openWithWorker, pathsIn, timeout } from './offline-site.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';

const at = offlineSite();
const ARTICLE = `/n/${ARTICLE_WITH_ALL}`;
const TITLE = /کتابخانه‌ای که جریمه را برداشت/;
const COPY = 'نسخهٔ ذخیره‌شده';
const NO_NETWORK = 'اینترنت وصل نیست';

test('what was read is there without a network, and says that it is a copy', async ({ page, context }) => {
  await openWithWorker(page, at.way);
  await page.goto(at.way.url + ARTICLE);
  const { pathname } = new URL(page.url());
  await page.goto(`${at.way.url}/lite${pathname}`);
  await expect.poll(() => pathsIn(page, 'peyk-recent'), { timeout }).toHaveLength(2);

  await context.setOffline(true);
  for (const place of [pathname, ARTICLE, `/lite${pathname}`]) {
    await page.goto(at.way.url + place);
    expect(new URL(page.url()).pathname).toBe(place === ARTICLE ? pathname : place);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await expect(page.getByRole('status').filter({ hasText: COPY })).toContainText(
      /ذخیره‌شده در [۰-۹]+ \S+، ساعت [۰-۹]{2}:[۰-۹]{2}/,
    );
    await expect(page.locator(':is(form, .ticker):visible')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    expect(await latinDigits(page)).toEqual([]);
  }
  await page.goto(at.way.url + pathname);
  const picture = page.locator('main figure img').first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(
    await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].map(({ status }) => status))),
  ).toContain('loaded');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    const answer = await page.goto(`${at.way.url}/section/science`);
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NO_NETWORK);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  }
  await page.getByRole('link', { name: 'خبرهای ذخیره‌شده' }).click();
  await expect(page.getByRole('region', { name: 'تازه خوانده‌اید' }).getByRole('link')).toHaveText([TITLE, TITLE]);

  await context.setOffline(false);
  await page.goto(at.way.url + pathname);
  await expect(page.getByText(COPY)).toHaveCount(0);
});

test('the home page is never old while there is a network; without a server it is a copy', async ({
  page,
  request,
}) => {
  await openWithWorker(page, at.way);
  await at.way.cut();
  await page.goto(at.way.url);
  await expect(page.getByRole('status').filter({ hasText: COPY })).toContainText(NO_NETWORK);
  await at.way.open();

  const fresh = 'تیتری که همین حالا عوض شد';
  await at.change(at.articleFile('314598'), /^title: .*$/m, `title: ${fresh}`);
  await expect.poll(async () => (await request.get(at.site.url)).text(), { timeout }).toContain(fresh);
  await page.goto(at.way.url);
  await expect(page.getByRole('main')).toContainText(fresh);
  await expect(page.getByText(COPY)).toHaveCount(0);
});

test('a slow network gives a copy of an article after some seconds, and the home page waits', async ({ page }) => {
  await openWithWorker(page, at.way);
  await page.goto(at.way.url + ARTICLE);
  const article = page.url();
  await expect.poll(() => pathsIn(page, 'peyk-recent'), { timeout }).toHaveLength(1);
  at.way.block();
  await page.goto(article, { waitUntil: 'commit' });
  await expect(page.getByRole('status').filter({ hasText: COPY })).toContainText('شبکه کند است');
  let came = false;
  const home = page.goto(at.way.url).then(() => {
    came = true;
  });
  await page.waitForTimeout(7_000).catch(() => undefined);
  expect(came).toBe(false);
  await at.way.open();
  await home;
  await expect(page.getByText(COPY)).toHaveCount(0);
});

test('an article is saved with its pictures, listed, read without a network, and removed', async ({
  page,
  context,
}) => {
  await openWithWorker(page, at.way);
  await page.goto(`${at.way.url}/saved`);
  await expect(page.getByRole('main')).toContainText('هنوز خبری ذخیره نکرده‌اید');
  await page.goto(at.way.url + ARTICLE);
  const article = page.url();
  const button = page.getByRole('button', { name: 'ذخیره برای بعد' });
  await button.focus();
  await page.keyboard.press('Enter');
  const saved = page.getByRole('button', { name: 'ذخیره شد' });
  await expect(saved).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(saved).toBeVisible();
  expect((await pathsIn(page, 'peyk-saved')).filter((one) => one.startsWith('/media/')).length).toBeGreaterThan(0);

  await context.setOffline(true);
  await page.locator('peyk-keep').getByRole('link', { name: 'خبرهای ذخیره‌شده' }).click();
  const list = page.getByRole('region', { name: 'ذخیره کرده‌اید' });
  await expect(list).toContainText(/۱ خبر، [۰-۹٬]+ کیلوبایت/);
  expect(await violations(page)).toEqual([]);
  await list.getByRole('link', { name: TITLE }).click();
  await expect(page).toHaveURL(article);
  await expect(page.getByRole('status').filter({ hasText: COPY })).toBeVisible();
  await page.goBack();
  await list.getByRole('button', { name: /^پاک کردن «/ }).click();
  await expect(list).toHaveCount(0);
  expect(await pathsIn(page, 'peyk-saved')).toEqual([]);
  await context.setOffline(false);

  await page.goto(article);
  await button.click();
  await expect(saved).toBeVisible();
  await saved.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(saved).toBeVisible();
  await page.goto(`${at.way.url}/saved`);
  await page.getByRole('button', { name: 'پاک کردن همه: ذخیره کرده‌اید' }).click();
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('هنوز خبری ذخیره نکرده‌اید');
});
