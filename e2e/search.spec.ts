import { request as httpRequest } from 'node:http';
import { expect, test } from './fixtures.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';

const address = (q: string, more = '') => `/search?q=${encodeURIComponent(q)}${more}`;

test('a reader searches from any page, sees what was found marked, and reads on', async ({ page }) => {
  await page.goto('/about');
  await page.getByRole('search', { name: 'جست‌وجو در سایت' }).getByRole('searchbox').fill('كتابخانه');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('كتابخانه');
  const results = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.locator('article') });
  await expect(results.locator('> li').first().locator('mark').first()).toHaveText(/^کتابخان[ههٔ]/);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^[۰-۹]+ نتیجه$/);
  const title = await results.getByRole('heading').first().innerText();
  await results.getByRole('heading').first().getByRole('link').click();
  await expect(page.locator('h1')).toHaveText(title);
});

test('filters narrow a search, and can be taken off', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(address('کتاب'));
  const count = async () =>
    Number(
      (await page.getByRole('main').getByRole('status').innerText())
        .replace(/\D/gu, (d) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(d)))
        .replace(/-1/g, ''),
    );
  const all = await count();
  await page.getByText('جست‌وجوی دقیق‌تر').click();
  await page.getByLabel('سرویس', { exact: true }).selectOption('کتاب');
  await page.getByLabel('از تاریخ').fill('۱۴۰۵/۰۸/۲۰');
  await page.getByRole('main').getByRole('button', { name: 'جست‌وجو' }).click();
  expect(await count()).toBeLessThan(all);
  await expect(page.getByLabel('از تاریخ')).toHaveValue('۱۴۰۵/۰۸/۲۰');
  await page.getByLabel('تا تاریخ').fill('1390');
  await page.getByRole('main').getByRole('button', { name: 'جست‌وجو' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('چیزی پیدا نشد.');
  await page.getByRole('link', { name: 'جست‌وجو در همهٔ مطالب' }).click();
  expect(await count()).toBe(all);
  await context.close();
});

test('a misspelt word leads to what was meant', async ({ page }) => {
  await page.goto(address('کطابخانه'));
  await page.getByRole('link', { name: 'کتابخانه', exact: true }).click();
  await expect(page.locator('mark').first()).toBeVisible();
});

test("the name of an author leads to the author's page", async ({ page }) => {
  await page.goto(address('شيرين پرواز'));
  await page.getByRole('main').getByRole('link', { name: 'شیرین پرواز', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('شیرین پرواز');
});

test('fits a narrow phone before the typeface is there', async ({ page }) => {
  await page.route('**/*.woff2', () => {});
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/search', address('نجوم', '&section=science'), address('قققق')]) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test('a code in any digits is its article, for now', async ({ request }) => {
  for (const code of [ARTICLE_WITH_ALL, '۳۱۴۵۷۶', '٣١٤٥٧٦', 'کد خبر: ۳۱۴۵۷۶']) {
    const answer = await request.get(address(code), { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, expect.stringMatching(/^\/news\/314576\//)]);
  }
});

test('results are not for search engines, and their second page has an address of its own', async ({ page }) => {
  await page.goto(address('و'));
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('main ol > li > article')).toHaveCount(20);
  await page.getByRole('link', { name: 'بعدی' }).click();
  await expect(page).toHaveURL(/&page=2$/);
  await expect(page.locator('main ol[start="21"] > li').first()).toBeVisible();
});

test.describe('every text is a search', () => {
  const letters = (count: number, text: string) => text.repeat(Math.ceil(count / text.length)).slice(0, count);
  for (const [what, query] of [
    ['nothing', ''],
    ['quotation marks', '%22%22%22%C2%AB'],
    ['operators of full-text search', encodeURIComponent('AND OR NOT NEAR(a b) {x}: ^y* "')],
    ['SQL', encodeURIComponent(`'; DROP TABLE "Article"; --`)],
    ['emoji', encodeURIComponent('😀👩‍👩‍👧🏳️‍🌈')],
    ['control characters', '%00%01%1b%7f%0a'],
    ['what is no UTF-8', '%ED%A0%80%FF%C3%28'],
    ['broken percent-encoding', '%%%E'],
    ['markup', encodeURIComponent('<script>alert(1)</script>"><img>')],
    ['ten thousand Persian letters', encodeURIComponent(letters(10_000, 'کتاب '))],
    ['one word of ten thousand letters', encodeURIComponent(letters(10_000, 'ب'))],
  ] as const) {
    test(what, async ({ baseURL }) => {
      const { status, text } = await ask(`${baseURL}/search?q=${query}&x=%`);
      expect(status).toBe(200);
      expect(text).toContain('<h1');
      expect(text).not.toContain('<script>alert');
    });
  }

  test('a text that is too long is cut, and the page says so', async ({ page }) => {
    await page.goto(address(letters(10_000, 'کتاب ')));
    await expect(page.getByText('عبارت بلند بود؛ تنها آغاز آن جست‌وجو شد.')).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText('کتاب');
  });
});

/** Asks for an address as it is: a browser would mend it. */
function ask(url: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const path = url.slice(url.indexOf('/', 'http://'.length));
    httpRequest({ hostname, port, path }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    })
      .on('error', reject)
      .end();
  });
}
