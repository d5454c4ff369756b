import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { inRoot } from '../lib/commands/parts/place.js';
import { expect, test } from './fixtures.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';

test('islands leave nothing behind where there are no scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('group', { name: 'رنگ صفحه' })).toHaveCount(0);
  await expect(page.locator('peyk-news')).toBeHidden();
  await context.close();
});

/** Brotli bytes of modules; they may only become smaller. */
const LOADED_BY_ITSELF = 4096;
const ALL_OF_AN_ARTICLE = 8192;
/** Modules that no article page loads, whatever its reader does. */
const ELSEWHERE = ['queue', 'saved'];

const { modules } = JSON.parse(readFileSync(inRoot('public', 'islands', 'manifest.json'), 'utf8')) as {
  modules: { name: string; address: string; bytes: number }[];
};

test('every module is kept for good, and is what the build weighed', async ({ request }) => {
  for (const { address, bytes } of modules) {
    const answer = await request.get(address);
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(brotliCompressSync(await answer.body()).length).toBe(bytes);
  }
});

test('what an article page loads by itself weighs 4 kB at most, with what its reader can make it load 8 kB', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => void loaded.push(new URL(request.url()).pathname));
  await page.goto(`/n/${ARTICLE_WITH_ALL}`, { waitUntil: 'networkidle' });
  const weigh = (of: typeof modules) => of.reduce((sum, { bytes }) => sum + bytes, 0);
  const own = modules.filter(({ address }) => loaded.includes(address));
  expect(own).toContainEqual(modules[0]);
  expect(weigh(own)).toBeLessThanOrEqual(LOADED_BY_ITSELF);
  expect(weigh(modules.filter(({ name }) => !ELSEWHERE.includes(name)))).toBeLessThanOrEqual(ALL_OF_AN_ARTICLE);
});
