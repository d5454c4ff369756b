import type { APIRequestContext, Page } from '@playwright/test';
import { connect } from '../lib/db/client.ts';
import { expect, test } from './fixtures.ts';
import { type Site, startSite } from './server.ts';
import { articleFile, smallSite } from './small-site.ts';

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const CONTENT = smallSite({
  'articles/1.md': articleFile({ code: '1', title: 'خبر نخست' }),
  'articles/2.md': articleFile({ code: '2', title: 'خبر دوم' }),
  'articles/3.md': articleFile({ code: 'draft', status: 'draft' }),
  'articles/4.md': articleFile({ code: 'later', publishedAt: '1405/09/30' }),
  'articles/5.md': articleFile({ code: 'gone', status: 'withdrawn' }),
});

/** Says that an article was seen, as the browser of a reader with this address behind a proxy does. */
async function see(request: APIRequestContext, { url }: Site, data: string, reader = '192.0.2.1', headers = {}) {
  const answer = await request.post(`${url}/views`, {
    data,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      'sec-fetch-site': 'same-origin',
      'user-agent': PHONE,
      'x-forwarded-for': reader,
      ...headers,
    },
  });
  return answer.status();
}

async function counts({ databaseUrl }: Site): Promise<Record<string, number>> {
  const database = connect(databaseUrl);
  const rows = await database.viewCount.findMany();
  await database.$disconnect();
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
}

test.describe('views', () => {
  let own: Site;
  test.beforeAll(async () => {
    own = await startSite({ content: CONTENT });
  });
  test.afterAll(() => own.stop());

  test('only what readers saw of live articles is counted, once each, and leads the list', async ({
    page,
    request,
  }) => {
    await page.goto(`${own.url}/most-viewed`);
    await expect(page.getByText('هنوز بازدیدی شمرده نشده است.')).toBeVisible();
    await expect(page.locator('#most-viewed')).toHaveCount(0);

    for (const code of ['draft', 'later', 'gone', 'none', '', 'کد', '1 OR 1', '۱']) {
      expect(await see(request, own, code, '192.0.2.9')).toBe(204);
    }
    for (const headers of [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'sec-purpose': 'prefetch' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await see(request, own, '1', '192.0.2.9', headers)).toBe(204);
    expect(await see(request, own, 'x'.repeat(129))).toBe(413);
    for (let reader = 1; reader <= 3; reader++) await see(request, own, '2', `192.0.2.${reader}`);
    for (let times = 0; times < 5; times++) await see(request, own, '1');
    // Another spelling of the address is the same address.
    await request.post(`${own.url}/%76iews?x`, {
      data: '1',
      headers: { 'user-agent': PHONE, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '192.0.2.1' },
    });
    await expect.poll(() => counts(own), { timeout: 20_000 }).toEqual({ 1: 1, 2: 3 });

    const list = page.getByRole('region', { name: '۲۴ ساعت گذشته' }).getByRole('listitem');
    await expect(async () => {
      await page.goto(`${own.url}/most-viewed`);
      await expect(list).toHaveText([/خبر دوم.*۳ بازدید/, /خبر نخست.*۱ بازدید/], { timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('region', { name: 'سی روز گذشته' }).getByRole('listitem')).toHaveCount(2);
    await expect(async () => {
      await page.goto(`${own.url}/about-nothing`);
      await page.goto(`${own.url}/n/1`);
      await expect(page.locator('[aria-labelledby="most-viewed"] li')).toHaveCount(2, { timeout: 1000 });
    }).toPass();
  });

  test('other methods are refused, and no page is at the address', async ({ request }) => {
    expect((await request.get(`${own.url}/views`)).status()).toBe(405);
    expect((await request.put(`${own.url}/views`, { data: '1' })).status()).toBe(405);
  });
});

test('ten thousand codes that are none leave nothing, and readers do not notice', async ({ request, site }) => {
  const own = await site({ content: CONTENT });
  const codes = Array.from({ length: 10_000 }, (_, index) => `x-${index}`);
  for (let from = 0; from < codes.length; from += 200)
    await Promise.all(codes.slice(from, from + 200).map((code) => see(request, own, code)));
  await see(request, own, '1');
  await expect.poll(() => counts(own), { timeout: 20_000 }).toEqual({ 1: 1 });
  expect((await request.get(own.url)).status()).toBe(200);
});

test('two servers on one database add up; what a server had is there when it was stopped or had been killed', async ({
  request,
  site,
}) => {
  const own = await site({ content: CONTENT });
  const other = await own.another();
  for (let reader = 0; reader < 40; reader++) await see(request, reader % 2 ? own : other, '1', `192.0.2.${reader}`);
  await expect.poll(() => counts(own), { timeout: 20_000 }).toEqual({ 1: 40 });

  await see(request, other, '2');
  await other.stop();
  expect(await counts(own), 'stopped a moment after').toEqual({ 1: 40, 2: 1 });

  await own.kill();
  const again = await own.another();
  await see(request, again, '2', '192.0.2.77');
  await expect.poll(() => counts(own), { timeout: 20_000 }).toEqual({ 1: 40, 2: 2 });
  await again.stop();
});

test.describe('a browser', () => {
  test.use({ userAgent: PHONE });

  const beacons = (page: Page) => {
    const sent: (string | null)[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/views') sent.push(request.postData());
    });
    return sent;
  };

  test('says once that an article was seen, after five seconds in sight', async ({ page, site }) => {
    const own = await site({ content: CONTENT });
    const sent = beacons(page);
    await page.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { get: () => document.documentElement.dataset.away === '1' });
    });
    const away = (isAway: boolean) =>
      page.evaluate(
        (value) => {
          document.documentElement.dataset.away = value;
          document.dispatchEvent(new Event('visibilitychange'));
        },
        isAway ? '1' : '0',
      );
    await page.clock.install();
    await page.goto(`${own.url}/n/1`);
    await page.waitForFunction(() => customElements.get('peyk-seen'));
    await page.clock.runFor(4000);
    await away(true);
    await page.clock.runFor(60_000);
    await away(false);
    await page.clock.runFor(4000);
    expect(sent).toEqual([]);
    await page.clock.runFor(1500);
    await expect.poll(() => sent).toEqual(['1']);
    await page.clock.runFor(60_000);
    expect(sent).toEqual(['1']);
    await expect.poll(() => counts(own), { timeout: 20_000 }).toEqual({ 1: 1 });
  });
});
