import { Agent, request as httpRequest } from 'node:http';
import type { APIRequestContext, Page } from '@playwright/test';
import { connect } from '../lib/db/client.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './server.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const at = sharedSite({
  content: smallSite({
    ...Object.fromEntries(['1', '2', '3', '4', '5', '9'].map((code) => [`articles/${code}.md`, articleFile({ code })])),
    'articles/6.md': articleFile({ code: 'draft', status: 'draft' }),
    'articles/7.md': articleFile({ code: 'later', publishedAt: '1405/09/30' }),
    'articles/8.md': articleFile({ code: 'gone', status: 'withdrawn' }),
  }),
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

/** Views of the articles whose codes look so. */
async function counts({ databaseUrl }: Site, codes: RegExp): Promise<Record<string, number>> {
  const database = connect(databaseUrl);
  const rows = await database.viewCount.findMany();
  await database.$disconnect();
  return Object.fromEntries(rows.filter(({ code }) => codes.test(code)).map(({ code, count }) => [code, count]));
}

/** Says all of it at once, over a few connections, and counts the answers' statuses. */
async function sendAll({ url }: Site, codes: readonly string[]): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': PHONE };
  const statuses: Record<string, number> = {};
  const send = (code: string) =>
    new Promise<void>((resolve, reject) => {
      const asked = httpRequest(`${url}/views`, { method: 'POST', agent, headers }, (answer) => {
        statuses[answer.statusCode ?? 0] = (statuses[answer.statusCode ?? 0] ?? 0) + 1;
        answer.resume().once('end', resolve);
      });
      asked.once('error', reject).end(code);
    });
  await Promise.all(codes.map(send));
  agent.destroy();
  return statuses;
}

test.describe('views', () => {
  test('only what readers saw of live articles is counted, once each, and leads the list', async ({
    page,
    request,
  }) => {
    await page.goto(`${at.site.url}/most-viewed`);
    await expect(page.getByText('هنوز بازدیدی شمرده نشده است.')).toBeVisible();
    await expect(page.locator('#most-viewed')).toHaveCount(0);

    for (const code of ['draft', 'later', 'gone', 'none', '', 'کد', '1 OR 1', '۱']) {
      expect(await see(request, at.site, code, '192.0.2.9')).toBe(204);
    }
    for (const headers of [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'sec-purpose': 'prefetch' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await see(request, at.site, '1', '192.0.2.9', headers)).toBe(204);
    expect(await see(request, at.site, 'x'.repeat(129))).toBe(413);
    for (let reader = 1; reader <= 3; reader++) await see(request, at.site, '2', `192.0.2.${reader}`);
    for (let times = 0; times < 5; times++) await see(request, at.site, '1');
    // Another spelling of the address is the same address.
    await request.post(`${at.site.url}/%76iews?x`, {
      data: '1',
      headers: { 'user-agent': PHONE, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '192.0.2.1' },
    });
    await expect.poll(() => counts(at.site, /^[12]/), { timeout: 20_000 }).toEqual({ 1: 1, 2: 3 });

    const list = page.getByRole('region', { name: '۲۴ ساعت گذشته' }).getByRole('listitem');
    await expect(async () => {
      await page.goto(`${at.site.url}/most-viewed`);
      await expect(list).toHaveText([/خبر شمارهٔ ۲.*۳ بازدید/, /خبر شمارهٔ ۱.*۱ بازدید/], { timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('region', { name: 'سی روز گذشته' }).getByRole('listitem')).toHaveCount(2);
    await expect(async () => {
      await page.goto(`${at.site.url}/n/1`);
      await expect(page.locator('[aria-labelledby="most-viewed"] li')).toHaveCount(2, { timeout: 1000 });
    }).toPass();
  });

  test('ten thousand codes that are none leave nothing, and readers do not notice', async ({ request }) => {
    const codes = Array.from({ length: 10_000 }, (_, index) => `x-${index}`);
    expect(await sendAll(at.site, [...codes, '3'])).toEqual({ 204: 10_001 });
    await expect.poll(() => counts(at.site, /^(3|x)/), { timeout: 20_000 }).toEqual({ 3: 1 });
    expect((await request.get(at.site.url)).status()).toBe(200);
  });

  test('two servers add up; what one had is there when it was stopped a moment later, or killed after seconds', async ({
    request,
  }) => {
    test.setTimeout(120_000);
    const other = await at.site.another();
    const readers = Array.from({ length: 40 }, (_, index) => `192.0.2.${index}`);
    await Promise.all(readers.map((reader, index) => see(request, index % 2 ? at.site : other, '4', reader)));
    await expect.poll(() => counts(at.site, /4/), { timeout: 20_000 }).toEqual({ 4: 40 });
    await see(request, other, '5');
    await other.stop();
    expect(await counts(at.site, /5/)).toEqual({ 5: 1 });

    const again = await at.site.another();
    await see(request, again, '5', '192.0.2.77');
    await expect.poll(() => counts(at.site, /5/), { timeout: 20_000 }).toEqual({ 5: 2 });
    await again.kill();
    await see(request, at.site, '5', '192.0.2.78');
    await expect.poll(() => counts(at.site, /5/), { timeout: 20_000 }).toEqual({ 5: 3 });
  });

  test('other methods are refused, and no page is at the address', async ({ request }) => {
    expect((await request.get(`${at.site.url}/views`)).status()).toBe(405);
    expect((await request.put(`${at.site.url}/views`, { data: '1' })).status()).toBe(405);
  });
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

  test('says once that an article was seen, after five seconds in sight', async ({ page }) => {
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
    await page.goto(`${at.site.url}/n/9`);
    await page.waitForFunction(() => customElements.get('peyk-seen'));
    await page.clock.runFor(4000);
    await away(true);
    await page.clock.runFor(60_000);
    await away(false);
    await page.clock.runFor(4000);
    expect(sent).toEqual([]);
    await page.clock.runFor(1500);
    await expect.poll(() => sent).toEqual(['9']);
    await page.clock.runFor(60_000);
    expect(sent).toEqual(['9']);
    await expect.poll(() => counts(at.site, /^9/), { timeout: 20_000 }).toEqual({ 9: 1 });
  });
});
