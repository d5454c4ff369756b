import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';

const ARTICLE = '/n/314572';
const COUNT = 5;

const gallery = (page: Page) => page.getByRole('group', { name: 'آلبوم، ۵ عکس' });
const viewer = (page: Page) => page.getByRole('dialog', { name: 'آلبوم، ۵ عکس' });
const position = (page: Page) => viewer(page).getByRole('status');

/** Opens the article and waits until its gallery is alive. */
async function visit(page: Page) {
  await page.goto(ARTICLE);
  await gallery(page).scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('peyk-gallery'));
}

async function open(page: Page, index = 0) {
  await visit(page);
  await gallery(page).getByRole('link').nth(index).click();
  await expect(viewer(page)).toBeVisible();
}

const largeAddresses = (page: Page) =>
  page.locator('.viewer img').evaluateAll((pictures) => pictures.map((img) => (img as HTMLImageElement).currentSrc));

test('each picture of a gallery leads to its large size without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(ARTICLE);
  await expect(gallery(page).getByRole('link')).toHaveCount(COUNT);
  await gallery(page)
    .getByRole('link', { name: /چرخ سفالگری/ })
    .click();
  await expect(page).toHaveURL(/\/media\/1920\/[0-9a-f]{12}\/pottery\.webp$/);
  await context.close();
});

test('the viewer shows one picture at a time, with its place, caption and credit', async ({ page }) => {
  await open(page, 1);
  await expect(position(page)).toHaveText('۲ از ۵');
  const shown = viewer(page).locator('figure:not([inert])');
  const img = shown.getByRole('img', { name: /کاشی هفت‌رنگ/ });
  await expect(img).toBeInViewport({ ratio: 0.99 });
  expect((await img.boundingBox())?.y).toBe(0);
  await expect(shown.locator('figcaption')).toHaveText(/^کاشی هفت‌رنگ در حیاط.* تصویرسازی: تحریریهٔ پیک$/);
  await expect(shown.locator('small')).toHaveText('تصویرسازی: تحریریهٔ پیک');
  expect(await violations(page)).toEqual([]);
});

test('keys go the way Persian is read, and the focus stays and comes back', async ({ page }) => {
  await visit(page);
  const link = gallery(page).getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(viewer(page).getByRole('button', { name: 'بستن' })).toBeFocused();
  for (const [key, place] of [
    ['ArrowLeft', '۲ از ۵'],
    ['ArrowLeft', '۳ از ۵'],
    ['ArrowRight', '۲ از ۵'],
    ['End', '۵ از ۵'],
    ['ArrowLeft', '۵ از ۵'],
    ['Home', '۱ از ۵'],
    ['ArrowRight', '۱ از ۵'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(position(page), key).toHaveText(place);
  }
  for (let turn = 0; turn < 5; turn++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('its buttons say what they do, and the last picture has no next one', async ({ page }) => {
  await open(page, COUNT - 2);
  const next = viewer(page).getByRole('button', { name: 'عکس بعدی' });
  await next.click();
  await expect(position(page)).toHaveText('۵ از ۵');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.click({ force: true });
  await expect(position(page)).toHaveText('۵ از ۵');
  await viewer(page).getByRole('button', { name: 'عکس قبلی' }).click();
  await expect(position(page)).toHaveText('۴ از ۵');
  await viewer(page).getByRole('button', { name: 'بستن' }).click();
  await expect(viewer(page)).toBeHidden();
});

test('it loads the neighbours of a picture and no others', async ({ page }) => {
  await open(page);
  const loaded = async () => new Set((await largeAddresses(page)).map((address) => address.split('/').at(-1)));
  await expect.poll(loaded).toEqual(new Set(['pottery.webp', 'tiles.webp']));
  await page.keyboard.press('ArrowLeft');
  await expect.poll(loaded).toEqual(new Set(['pottery.webp', 'tiles.webp', 'carpet-loom.webp']));
});

test('a picture opens beside it where a reader asks for that', async ({ page, context }) => {
  await visit(page);
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    gallery(page)
      .getByRole('link')
      .first()
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await other.waitForURL(/pottery\.webp$/);
  await other.close();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a finger that moves to the right brings the next picture, and nothing of the page moves', async ({ page }) => {
    await open(page);
    const before = await page.evaluate(() => [scrollY, document.documentElement.scrollWidth]);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizeScrollGesture', { x: 80, y: 300, xDistance: 240, speed: 1200 });
    await expect(position(page)).toHaveText('۲ از ۵');
    await expect(viewer(page).locator('figure:not([inert]) img')).toBeInViewport({ ratio: 0.95 });
    expect(await page.evaluate(() => [scrollY, document.documentElement.scrollWidth])).toEqual(before);
  });
});
