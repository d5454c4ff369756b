import type { Page } from '@playwright/test';
import { keyboardFaults, structureFaults, targetsTooSmall, unclearNames } from './accessible.ts';
import { addRule, choicesAlike, cutText, dropRules, motion } from './accessible-in-page.ts';
import { expect, test } from './fixtures.ts';
import { PAGE_TYPES } from './page-types.ts';
import { articleFile, smallSite } from './small-site.ts';

/** What 1.4.12 lets a reader set, all at once. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
  'p { margin-block-end: 2em !important }';

/** Loads what comes late, so that nothing moves later. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
}

async function checkReading(page: Page) {
  expect.soft(await unclearNames(page), 'names and landmarks').toEqual([]);
  expect.soft(await structureFaults(page), 'headings and live regions').toEqual([]);
  expect.soft(await targetsTooSmall(page), 'targets').toEqual([]);
}

/** Reflow at 320 px, text of twice the size, a reader's spacing; forced colours, motion that is not wanted. */
async function checkAdapting(page: Page, path: string) {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
  await open(page, path);
  expect.soft(await page.evaluate(motion), 'motion').toEqual([]);
  expect.soft(await page.evaluate(cutText), '320 px').toEqual([]);
  await page.evaluate(addRule, TEXT_SPACING);
  expect.soft(await page.evaluate(cutText), 'spacing of 1.4.12').toEqual([]);
  await page.evaluate(dropRules);
  await page.setViewportSize({ width: 640, height: 640 });
  await page.evaluate(addRule, 'html { font-size: 200% !important }');
  expect.soft(await page.evaluate(cutText), 'text of 200 %').toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect.soft(await page.evaluate(cutText), 'text of 200 % on a phone').toEqual([]);
  await page.evaluate(dropRules);
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await page.evaluate(choicesAlike), 'forced colours').toEqual([]);
}

async function checkAll(page: Page, path: string) {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, path);
  await checkReading(page);
  expect.soft(await keyboardFaults(page), 'keyboard').toEqual([]);
  await checkAdapting(page, path);
}

for (const { name, path } of PAGE_TYPES) {
  test(`${name} is heard, reached and touched, and adapts to its reader`, async ({ page }) => {
    await checkAll(page, path);
  });
}

test('the desk, a preview and the page of a withdrawn article are for everyone too', async ({ page, site }) => {
  test.setTimeout(120_000);
  const own = await site({
    content: smallSite({
      'articles/1.md': articleFile({ code: '1', status: 'withdrawn' }),
      'articles/2.md': articleFile({ code: '2', status: 'draft' }),
      'articles/3.md': articleFile({ code: '3', section: 'citie' }),
      'articles/4.md': articleFile({ code: '4' }),
    }),
    env: { DESK_PASSWORD: 'گذرواژهٔ میز' },
  });
  await checkAll(page, `${own.url}/n/1`);
  await checkAll(page, `${own.url}/desk`);
  await open(page, `${own.url}/desk`);
  await page.getByLabel('گذرواژه').fill('گذرواژهٔ میز');
  await page.getByRole('button', { name: 'ورود' }).click();
  await expect(page.getByRole('heading', { name: 'میز تحریریه' })).toBeVisible();
  await checkAll(page, `${own.url}/desk`);
  await open(page, `${own.url}/desk`);
  const preview = await page.getByRole('link', { name: 'پیش‌نمایش' }).first().getAttribute('href');
  await checkAll(page, new URL(preview ?? '', own.url).href);
});
