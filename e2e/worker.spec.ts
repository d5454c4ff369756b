import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { offlineSite, openWithWorker, pathsIn, timeout } from './offline-site.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';

const at = offlineSite();
const ARTICLE = `/n/${ARTICLE_WITH_ALL}`;
const TITLE = /کتابخانه‌ای که جریمه را برداشت/;
const NO_NETWORK = 'اینترنت وصل نیست';

/** Runs in the page: looks for another worker, and waits until that one has kept its files or failed to. */
async function stateOfNextWorker(): Promise<string | undefined> {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise<ServiceWorker | null>((resolve) =>
    registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
  );
  void registration.update().catch(() => undefined);
  const worker = await found;
  if (worker?.state === 'installing')
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  return worker?.state;
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test('can be installed, and pins its files by their digests', async ({ page, request }) => {
  await openWithWorker(page, at.way);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const manifest = await (await request.get(`${at.site.url}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ short_name: 'پیک', lang: 'fa', dir: 'rtl', display: 'standalone', start_url: '/' });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
    const png = await (await request.get(at.site.url + src)).body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
  }

  const answer = await request.get(`${at.site.url}/sw.js`);
  expect(answer.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; connect-src 'self'",
  });
  const [, list = ''] = /^const PEYK=(.*);\n/.exec(await answer.text()) ?? [];
  const { version, files } = JSON.parse(list) as { version: string; files: [string, string][] };
  expect(files.map(([address]) => address.replace(/[-.].*/, ''))).toEqual(
    expect.arrayContaining(['/offline', '/islands/islands', '/_next/static/media/vazirmatn']),
  );
  expect((await pathsIn(page, `peyk-pinned-${version}`)).sort()).toEqual(files.map(([address]) => address).sort());
  for (const [address, integrity] of files) {
    const digest = createHash('sha256')
      .update(await (await request.get(at.site.url + address)).body())
      .digest('base64');
    expect(`sha256-${digest}`, address).toBe(integrity);
  }
});

test('a withdrawn article is forgotten as soon as that is seen', async ({ page, context }) => {
  await openWithWorker(page, at.way);
  await page.goto(`${at.way.url}/n/314596`);
  const article = page.url();
  await page.getByRole('button', { name: 'ذخیره برای بعد' }).click();
  await expect.poll(() => pathsIn(page, 'peyk-saved'), { timeout }).toContain(new URL(article).pathname);
  await at.change(at.articleFile('314596'), /^code: /m, 'status: withdrawn\ncode: ');
  await expect.poll(async () => (await page.request.get(article)).status(), { timeout }).toBe(410);
  expect((await page.goto(article))?.status()).toBe(410);
  for (const cache of ['peyk-saved', 'peyk-recent'])
    await expect.poll(async () => (await pathsIn(page, cache)).join(), { timeout }).not.toContain('/news/');
  await context.setOffline(true);
  await page.goto(article);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NO_NETWORK);
});

test('keeps the last thirty articles, and nothing that is private, sent, or wrong', async ({ page, request }) => {
  await openWithWorker(page, at.way);
  for (const place of ['/desk', '/no-such-page', '/news/999999/x', '/section/science', '/latest?page=2'])
    await page.goto(at.way.url + place);
  await page.goto(`${at.way.url}/desk`);
  await page.getByLabel('گذرواژه').fill('a password for tests');
  await page.getByRole('button', { name: 'ورود' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('میز تحریریه');
  const codes: string[] = [];
  for (let number = 1; codes.length < 32; number++) {
    const html = await (await request.get(`${at.site.url}/lite/latest${number > 1 ? `?page=${number}` : ''}`)).text();
    codes.push(...[...html.matchAll(/href="\/lite\/news\/(\d+)\//g)].map(([, code = '']) => code));
  }
  for (const code of codes.slice(0, 32)) await page.goto(`${at.way.url}/lite/n/${code}`, { waitUntil: 'commit' });
  await expect
    .poll(async () => (await pathsIn(page, 'peyk-recent')).some((one) => one.includes(codes[31] ?? '')), { timeout })
    .toBe(true);
  await expect.poll(async () => (await pathsIn(page, 'peyk-recent')).length, { timeout }).toBe(30);
  expect((await pathsIn(page, 'peyk-recent')).join()).not.toContain(codes[0]);
  expect((await pathsIn(page, 'peyk-pages')).sort()).toEqual(['/', '/saved']);
  const all = (await Promise.all((await cacheNames(page)).map((name) => pathsIn(page, name)))).flat();
  expect(all.filter((one) => /desk|no-such|999999|section|latest/.test(one))).toEqual([]);
});

test('another worker takes over cleanly, one with wrong files never, and OFFLINE=off removes it', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await openWithWorker(page, at.way);
  await page.goto(at.way.url + ARTICLE);
  await page.getByRole('button', { name: 'ذخیره برای بعد' }).click();
  await expect(page.getByRole('button', { name: 'ذخیره شد' })).toBeVisible();
  const pinned = async () => (await cacheNames(page)).filter((name) => name.startsWith('peyk-pinned-'));
  const [first = ''] = await pinned();

  // The site's name stands on the page for those without a network: another name is another worker.
  at.way.replace('/offline', 'چیز دیگر');
  await at.change(path.join(at.site.contentDir, 'site.yaml'), 'name: پیک', 'name: پیک تازه');
  await expect
    .poll(async () => (await page.request.get(`${at.site.url}/offline`)).text(), { timeout })
    .toContain('پیک تازه');
  await page.goto(at.way.url);
  expect(await page.evaluate(stateOfNextWorker)).toBe('redundant');
  expect(await pinned()).toEqual([first]);

  at.way.replace('/offline', undefined);
  await page.goto(at.way.url);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(async () => (await pinned()).filter((name) => name !== first).length, { timeout }).toBe(1);
  await expect.poll(pinned, { timeout }).not.toContain(first);
  expect((await pathsIn(page, 'peyk-saved')).join()).toContain(ARTICLE_WITH_ALL);
  await context.setOffline(true);
  await page.goto(`${at.way.url}/section/science`);
  await expect(page.getByRole('banner')).toHaveText('پیک تازه');
  await context.setOffline(false);

  const without = await at.site.another({ OFFLINE: 'off' });
  try {
    at.way.leadTo(without.url);
    await page.goto(at.way.url);
    await expect(page.locator('peyk-offline')).toHaveCount(0);
    const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
    await expect.poll(registrations, { timeout }).toBe(0);
    await expect.poll(() => cacheNames(page), { timeout }).toEqual(['peyk-saved']);
    await page.goto(`${at.way.url}/saved`);
    await expect(page.getByRole('region', { name: 'ذخیره کرده‌اید' }).getByRole('link')).toHaveText(TITLE);
    await at.way.cut();
    expect(await page.evaluate(() => fetch('/', { cache: 'no-store' }).then(Boolean, () => false))).toBe(false);
  } finally {
    await without.stop();
  }
});
