import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { articleFile, smallSite } from './small-site.ts';

test('the home page is laid out: a lead, stories, picks, latest with times, a block for each section', async ({
  page,
}) => {
  await page.goto('/');
  const lead = page.locator('main article').first();
  await expect(lead.locator('h2')).toHaveCount(1);
  await expect(lead.locator('img')).toHaveAttribute('src', /^\/media\//);
  await expect(page.getByRole('region', { name: 'تحلیل‌های برگزیده' }).getByRole('link')).toHaveCount(5);
  const latest = page.getByRole('region', { name: 'آخرین اخبار' });
  await expect(latest.getByRole('listitem')).toHaveCount(9);
  await expect(latest.locator('time').first()).toHaveText(/^[۰-۹]{2}:[۰-۹]{2}$/);
  for (const section of ['دانش', 'فناوری', 'هوا و اقلیم', 'ورزش', 'شهر', 'کتاب', 'هنرهای دستی', 'خوراک']) {
    await expect(
      page.getByRole('region', { name: section, exact: true }).getByRole('heading', { level: 3 }),
    ).toHaveCount(1);
  }
  const stories = await page
    .locator('main article a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(stories).size).toBe(stories.length);
});

test('today’s date is Tehran’s', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner')).toContainText('شنبه ۳۰ آبان ۱۴۰۵');
  await expect(page.getByRole('banner').locator('bdi[dir="ltr"]')).toHaveText('2026 November 21');
});

test('a site of no, one and three articles without pictures has a whole home page', async ({ page, site }) => {
  const own = await site({ content: smallSite({ 'articles/none': '' }) });
  for (const count of [0, 1, 3]) {
    for (let number = 1; number <= count; number++)
      await writeFile(path.join(own.contentDir, `articles/${number}.md`), articleFile({ code: `n${number}` }));
    await expect(async () => {
      expect((await page.goto(own.url))?.status()).toBe(200);
      await expect(page.locator('main article')).toHaveCount(count, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    if (count === 0) await expect(page.locator('main')).toContainText('هنوز مطلبی منتشر نشده است.');
    else await expect(page.locator('main article img').first()).toHaveAttribute('src', /^\/covers\//);
    for (const empty of await page.locator('main section, main ul, main ol').all()) await expect(empty).not.toBeEmpty();
  }
});

test('no link leads to what does not exist yet', async ({ page }) => {
  await page.goto('/');
  for (const path of ['/search', '/desk']) {
    await expect(page.locator(`a[href^="${path}"]`)).toHaveCount(0);
  }
});
