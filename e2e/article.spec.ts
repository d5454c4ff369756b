import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ARTICLE_WITH_ALL, ARTICLE_WITHOUT_PICTURE } from './page-types.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

const codesIn = (page: Page, block: string) =>
  page
    .locator(`section[aria-labelledby="${block}"] a[href^="/news/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''));

test.describe('the anatomy of an article', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`/n/${ARTICLE_WITH_ALL}`);
  });

  test('has its date line, update and code in their exact forms', async ({ page }) => {
    const head = page.locator('article header');
    await expect(head.getByText('تاریخ انتشار:')).toHaveText('تاریخ انتشار: ۱۶:۰۵ - ۲۸ آبان ۱۴۰۵ - 2026 November 19');
    const published = head.locator('time').first();
    await expect(published).toHaveAttribute('datetime', '2026-11-19T16:05:00+03:30');
    await expect(published.locator('[dir="ltr"]')).toHaveText('2026 November 19');
    await expect(head.getByText('به‌روزرسانی:')).toHaveText('به‌روزرسانی: ۱۱:۳۰ - ۲۹ آبان ۱۴۰۵');
    await expect(head.getByText('کد خبر')).toHaveText('کد خبر: ۳۱۴۵۷۶');
  });

  test('has one publication date for machines', async ({ page }) => {
    const dates = await page.locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(dates).toEqual(['2026-11-19T16:05:00+03:30', '2026-11-20T11:30:00+03:30']);
  });

  test('has kicker, lead, byline, breadcrumb, tags, correction, table and pictures', async ({ page }) => {
    const article = page.locator('main article').first();
    await expect(article.locator('header p').first()).toHaveText('تحلیل | امانت کتاب');
    await expect(article.getByRole('link', { name: 'شیرین پرواز' })).toHaveAttribute('href', '/author/shirin-parvaz');
    const breadcrumb = page.getByRole('navigation', { name: 'مسیر صفحه' });
    await expect(breadcrumb.getByRole('link')).toHaveText(['صفحهٔ نخست', 'کتاب']);
    await expect(page.getByRole('navigation', { name: 'برچسب‌ها' }).getByRole('link')).not.toHaveCount(0);
    await expect(article.getByRole('heading', { name: 'تصحیح' })).toBeVisible();
    await expect(article.getByRole('table')).toBeVisible();
    await expect(article.locator('figure img')).toHaveCount(2);
    await expect(article.locator('figure img').first()).toHaveAttribute('alt', /.{15}/);
  });

  test('stands beside related, picked and latest articles, never itself, none twice in a list', async ({ page }) => {
    for (const [block, least] of [
      ['related', 3],
      ['picks', 3],
      ['latest', 5],
    ] as const) {
      const codes = await codesIn(page, block);
      expect(codes.length, block).toBeGreaterThanOrEqual(least);
      expect(codes, block).not.toContain(ARTICLE_WITH_ALL);
      expect(new Set(codes).size, block).toBe(codes.length);
    }
  });

  test('prints the story alone', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.story-body')).toBeVisible();
    await expect(page.locator('.ticker')).toBeHidden();
    await expect(page.locator('aside')).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
});

test('a gallery is a strip on phones and a grid on wide screens, for everyone', async ({ page }) => {
  const gallery = page.getByRole('group', { name: 'آلبوم، ۵ عکس' });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/n/314572');
  await gallery.scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  const scrolled = () => gallery.evaluate((node) => Math.abs(node.scrollLeft));
  await gallery.getByRole('link').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  const tops = await gallery
    .locator('figure')
    .evaluateAll((figures) => figures.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(3);
  expect(await gallery.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
});

test('an article without a picture has a cover drawn from its code', async ({ page, request }) => {
  await page.goto(`/n/${ARTICLE_WITHOUT_PICTURE}`);
  const src = (await page.locator('article figure img').getAttribute('src')) ?? '';
  expect(src).toMatch(new RegExp(`^/covers/[0-9a-f]{6}/${ARTICLE_WITHOUT_PICTURE}\\.svg$`));
  const cover = await request.get(src);
  expect([cover.status(), cover.headers()['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect(await cover.text()).toBe(await (await request.get(src)).text());
});

test.describe('on a small site', () => {
  const article = (code: string, minute: number, more: Record<string, unknown> = {}) =>
    articleFile({ code, lead: 'این خبر.', publishedAt: `1405/08/29 10:${String(minute).padStart(2, '0')}`, ...more });
  const aged = (code: string, publishedAt: string, more: Record<string, unknown> = {}) =>
    articleFile({ code, publishedAt, section: 'cities', ...more });
  const at = sharedSite({
    content: smallSite({
      'articles/1.md': article('main', 50, {
        tags: ['باران', 'برف'],
        related: ['chosen-2', 'chosen-1', 'gone', 'main', 'chosen-2'],
      }),
      'articles/2.md': article('chosen-1', 1, { section: 'cities' }),
      'articles/3.md': article('chosen-2', 2, { section: 'cities', tags: ['باران', 'برف'] }),
      'articles/4.md': article('one-tag', 40, { section: 'cities', tags: ['باران'] }),
      'articles/5.md': article('two-tags', 3, { section: 'cities', tags: ['برف', 'باران'] }),
      'articles/6.md': article('neighbour', 4),
      'articles/7.md': article('stranger', 45, { section: 'cities' }),
      'articles/old.md': aged('old', '1405/05/01'),
      'articles/pick.md': aged('pick', '1405/05/01', { pick: true }),
      'articles/edge.md': aged('edge', '1405/07/30 18:30'),
      'articles/past.md': aged('past', '1405/07/29 23:59'),
    }),
  });

  test('related articles: the editor’s choice, then what is about the same; else the newest of the section', async ({
    page,
  }) => {
    await page.goto(`${at.site.url}/n/main`);
    expect(await codesIn(page, 'related')).toEqual(['chosen-2', 'chosen-1', 'two-tags', 'one-tag']);
    await page.goto(`${at.site.url}/n/neighbour`);
    expect(await codesIn(page, 'related')).toEqual(['main']);
  });

  test('old news says its age, old analyses and recent news do not', async ({ page }) => {
    for (const [code, age] of [
      ['old', '۳ ماه'],
      ['pick', undefined],
      ['edge', undefined],
      ['past', '۱ ماه'],
    ] as const) {
      await page.goto(`${at.site.url}/n/${code}`);
      const notice = page.getByText('پیش منتشر شده است');
      if (age) await expect(notice).toHaveText(`این خبر ${age} پیش منتشر شده است.`);
      else await expect(notice).toHaveCount(0);
    }
  });
});
