import { expect, test } from './fixtures.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';
import { articleFile, smallSite } from './small-site.ts';

test('a reader goes from the year over the calendar to a day, and on to the nearest days', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'آرشیو' }).click();
  await page.getByRole('link', { name: 'آبان' }).click();
  const calendar = page.getByRole('table', { name: 'تقویم آبان ۱۴۰۵' });
  await expect(calendar.getByRole('columnheader')).toHaveText([
    /شنبه/,
    /یکشنبه/,
    /دوشنبه/,
    /سه‌شنبه/,
    /چهارشنبه/,
    /پنجشنبه/,
    /جمعه/,
  ]);
  await expect(calendar.getByText('۳', { exact: true })).toBeVisible();
  await calendar.getByRole('link', { name: /^۲۹ آبان، ۵ مطلب$/ }).click();
  await expect(page).toHaveURL(/\/archive\/1405\/08\/29$/);
  await expect(page.locator('main article')).toHaveCount(5);
  await expect(page.locator('[aria-current="date"]')).toHaveText(/^۲۹/);
  await page.getByRole('link', { name: 'پیش از این: ۲۸ آبان ۱۴۰۵' }).click();
  await expect(page.locator('h1')).toHaveText('پنجشنبه ۲۸ آبان ۱۴۰۵');
  await page.getByRole('navigation', { name: 'مسیر صفحه' }).getByRole('link', { name: 'آبان ۱۴۰۵' }).click();
  await expect(page).toHaveURL(/\/archive\/1405\/08$/);
});

test('the date of an article leads to its day', async ({ page }) => {
  await page.goto(`/n/${ARTICLE_WITH_ALL}`);
  await page.locator('article header').getByRole('link', { name: '۲۸ آبان ۱۴۰۵' }).click();
  await expect(page).toHaveURL(/\/archive\/1405\/08\/28$/);
});

test('a day without news says so, leads on, and is no search result; its canonical address is its own', async ({
  page,
}) => {
  await page.goto('/archive/1405/08/03');
  await expect(page.getByText('در این تاریخ خبری منتشر نشده است.')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByRole('link', { name: /^پیش از این/ })).toBeVisible();
  await page.goto('/archive/1405/08/29');
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/archive\/1405\/08\/29$/);
});

test('what is scheduled, a draft or withdrawn never counts, and a long day has pages', async ({ page, site }) => {
  const day = { publishedAt: '1399/12/30 12:00' };
  const many = Array.from({ length: 21 }, (_, index) => [
    `articles/${index}.md`,
    articleFile({ code: `a-${index}`, ...day }),
  ]);
  const own = await site({
    content: smallSite({
      ...Object.fromEntries(many),
      'articles/draft.md': articleFile({ code: 'draft', ...day, status: 'draft' }),
      'articles/gone.md': articleFile({ code: 'gone', ...day, status: 'withdrawn' }),
      'articles/later.md': articleFile({ code: 'later', publishedAt: '1405/08/30 23:00' }),
    }),
  });
  await page.goto(`${own.url}/archive/1399/12`);
  await page.getByRole('link', { name: '۳۰ اسفند، ۲۱ مطلب' }).click();
  await page.getByRole('link', { name: 'صفحهٔ ۲' }).click();
  await expect(page).toHaveURL(`${own.url}/archive/1399/12/30?page=2`);
  await expect(page.locator('main article')).toHaveCount(1);
  await page.goto(`${own.url}/archive`);
  await expect(page.locator('main').getByRole('link', { name: 'مطلب' })).toHaveText([/^اسفند۲۱ مطلب$/]);
});
