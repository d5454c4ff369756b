import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from './fixtures.ts';
import { articleFile, smallSite } from './small-site.ts';

/** Milliseconds for a change to reach readers, or an AVIF to be made, while other tests share the processors. */
const timeout = 20_000;
const FOR_EVER = 'public, max-age=31536000, immutable';

const photo = (background: string) =>
  sharp({ create: { width: 1300, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
const redness = async (bytes: Buffer) => (await sharp(bytes).stats()).channels[0]?.mean ?? 0;

test('pages show AVIF, which is kept for good once it is made', async ({ page, request }) => {
  await page.goto('/n/314576');
  const lead = page.locator('article figure img').first();
  await expect.poll(() => lead.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const address = await lead.evaluate((img: HTMLImageElement) => img.currentSrc);
  expect(new URL(address).pathname).toMatch(/^\/media\/avif-\d+\//);
  await expect.poll(async () => (await request.get(address)).headers()['content-type'], { timeout }).toBe('image/avif');
  const avif = await request.get(address);
  expect(avif.headers()['cache-control']).toBe(FOR_EVER);
  const webp = await request.get(address.replace('avif-', ''));
  expect([webp.headers()['content-type'], webp.headers()['cache-control']]).toEqual(['image/webp', FOR_EVER]);
  expect((await avif.body()).length).toBeLessThan((await webp.body()).length);
});

test('a drawing is shown to readers, and can do nothing when it is opened by itself', async ({ page, request }) => {
  await page.goto('/n/314319');
  const drawing = page.locator('.story-body figure img');
  await drawing.scrollIntoViewIfNeeded();
  await expect.poll(() => drawing.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(800);
  const src = (await drawing.getAttribute('src')) ?? '';
  expect(src).toMatch(/^\/media\/svg\/[0-9a-f]{12}\/caspian-level\.svg$/);
  const answer = await request.get(src);
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': FOR_EVER,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});

test('a picture is guessed by nobody before its time; changed in place it is fresh at once, its former address with it', async ({
  page,
  site,
}) => {
  const own = await site({
    content: {
      ...smallSite({
        'articles/1.md': articleFile({ code: '1', image: 'media/a.jpg', imageAlt: 'رنگ' }, '![رنگ](media/a.jpg)'),
        'articles/2.md': articleFile({ code: '2', publishedAt: '1405/09/10', image: 'media/later.jpg', imageAlt: 'x' }),
      }),
      'media/a.jpg': await photo('#00f'),
      'media/later.jpg': await photo('#0f0'),
    },
  });
  for (const form of ['800', 'avif-800', 'svg', '1920'])
    for (const name of ['later.jpg', 'none.jpg']) {
      const answer = await page.request.get(`${own.url}/media/${form}/000000000000/${name}`);
      expect([answer.status(), (await answer.body()).length]).toEqual([404, 0]);
    }

  const addresses = async () => {
    const html = await (await page.request.get(`${own.url}/news/1`)).text();
    return new Set([...html.matchAll(/\/media\/800\/([0-9a-f]{12})\/a\.jpg/g)].map(([address]) => address));
  };
  const [before, ...others] = await addresses();
  expect(others).toEqual([]);
  const first = await page.request.get(own.url + before);
  expect(first.headers()['cache-control']).toBe(FOR_EVER);
  expect(await redness(await first.body())).toBeLessThan(110);
  // Kept now.
  expect((await page.request.get(own.url + before)).headers()['x-cache']).toBe('hit');

  await writeFile(path.join(own.contentDir, 'media/a.jpg'), await photo('#f00'));
  await expect.poll(async () => (await addresses()).has(before ?? ''), { timeout }).toBe(false);
  const [after, ...rest] = await addresses();
  expect(rest).toEqual([]);
  const fresh = await page.request.get(own.url + after);
  expect(fresh.headers()['cache-control']).toBe(FOR_EVER);
  expect(await redness(await fresh.body())).toBeGreaterThan(150);
  const former = await page.request.get(own.url + before);
  expect(former.headers()['cache-control']).toBe('public, max-age=60');
  expect((await former.body()).equals(await fresh.body())).toBe(true);

  await page.goto(`${own.url}/news/1`);
  const lead = page.locator('article figure img').first();
  await expect.poll(() => lead.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});
