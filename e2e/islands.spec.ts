import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

test('islands leave nothing behind where there are no scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('group', { name: 'رنگ صفحه' })).toHaveCount(0);
  await expect(page.locator('peyk-news')).toBeHidden();
  await context.close();
});

test('islands are kept for good, and weigh 4 kB at most', async ({ page, request }) => {
  await page.goto('/');
  const addresses = await page
    .locator('script[src^="/islands/"]')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('src') ?? ''));
  expect(addresses.map((address) => address.replace(/-[A-Z\d]{8}\.js$/, ''))).toEqual(['/islands/islands']);
  let bytes = 0;
  for (const address of addresses) {
    const answer = await request.get(address);
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    bytes += brotliCompressSync(await answer.body()).length;
  }
  expect(bytes).toBeLessThanOrEqual(4096);
});
