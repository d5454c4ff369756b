import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { connect } from '../lib/db/client.ts';
import { expect, test } from './fixtures.ts';
import { type Site, startSite } from './server.ts';
import { articleFile, smallSite } from './small-site.ts';

const encoded = encodeURIComponent('خبر-شمارهٔ-1'.replace('ٔ', ''));

test.describe('addresses', () => {
  let site: Site;

  test.beforeAll(async () => {
    site = await startSite({
      content: smallSite({
        'articles/1.md': articleFile({ code: '1', title: 'خبر شماره 1', tags: ['بین‌المللی'] }),
        'articles/2.md': articleFile({ code: 'a-2', title: 'خبر دوم', tags: ['بين المللي'] }),
        'articles/3.md': articleFile({ code: 'later', publishedAt: '1405/09/30' }),
        'articles/4.md': articleFile({ code: 'draft', status: 'draft' }),
        'articles/5.md': articleFile({ code: 'review', status: 'review' }),
        'articles/6.md': articleFile({ code: 'taken-back', status: 'withdrawn' }),
        'pages/about.md': '---\nslug: about\ntitle: درباره\n---\nما.\n',
        'redirects.yaml': '/old/page.html: /about\n/قدیمی: /section/science\n',
      }),
    });
  });
  test.afterAll(() => site.stop());

  const get = (request: APIRequestContext, address: string) => request.get(site.url + address, { maxRedirects: 0 });

  const right = `/news/1/${encoded}`;
  for (const [address, target] of [
    ['/news/1', right],
    ['/news/1/', '/news/1'],
    ['/news/1/wrong', right],
    [`/news/1/${encoded}/more`, right],
    ['/n/1', right],
    ['/fa/news/1', right],
    [`/fa/news/1/${encodeURIComponent('هر-چیز')}`, right],
    ['/fa/news/1/a/b', right],
    ['/latest?page=1', '/latest'],
    ['/section/science?page=1', '/section/science'],
    ['/archive/1405', '/archive#1405'],
    ['/archive/1405/8', '/archive/1405/08'],
    ['/archive/1405/8/29', '/archive/1405/08/29'],
    ['/archive/1405/8?page=2', '/archive/1405/08?page=2'],
    [`/archive/${encodeURIComponent('۱۴۰۵/۰۸/۲۹').replaceAll('%2F', '/')}`, '/archive/1405/08/29'],
    ['/archive/1405/08/29?page=1', '/archive/1405/08/29'],
    ['/old/page.html', '/about'],
    [`/${encodeURIComponent('قدیمی')}`, '/section/science'],
  ] as const) {
    test(`${address} leads to ${target}`, async ({ request }) => {
      const answer = await get(request, address);
      expect([answer.status(), answer.headers().location]).toEqual([308, target]);
    });
  }

  for (const address of [
    '/news/3',
    '/news/later',
    '/news/draft',
    '/news/review',
    '/n/draft',
    '/fa/news/later',
    '/n/none',
    '/section/none',
    '/tag/none',
    '/author/none',
    '/none',
    '/about/more',
    '/latest?page=2',
    '/latest?page=0',
    '/latest?page=-1',
    '/latest?page=x',
    '/latest?page=02',
    '/latest?page=9999999999',
    '/latest?page=2&page=3',
    '/archive/1404',
    '/archive/1405/07',
    '/archive/1405/13',
    '/archive/1405/00',
    '/archive/1405/08/31',
    '/archive/1405/12/30',
    '/archive/1405/09/01',
    '/archive/1405/08/29?page=2',
    '/archive/1405/08/29/1',
    '/archive/news',
    '/media/480/x/none.webp',
    '/media/481/x/none.webp',
    '/media/480/x/..%2F..%2Fsite.yaml',
    '/covers/red/1.svg',
    '/covers/0f6b66/%3Cx%3E.svg',
    '/desk',
  ]) {
    test(`${address} is 404`, async ({ request }) => {
      expect((await get(request, address)).status()).toBe(404);
    });
  }

  for (const address of ['/news/taken-back', '/news/taken-back/any', '/n/taken-back', '/fa/news/taken-back/any']) {
    test(`${address} is 410 and says so`, async ({ request }) => {
      const answer = await get(request, address);
      expect(answer.status()).toBe(410);
      const text = await answer.text();
      expect(text).toMatch(/<html lang="fa" dir="rtl"/);
      expect(text).toMatch(/<h1[^>]*>این مطلب دیگر در دسترس نیست<\/h1>/);
      expect(text).toContain('<title>این مطلب دیگر در دسترس نیست - پیک آزمایشی</title>');
    });
  }

  test('a malformed address is 400', async ({ request }) => {
    const answer = await get(request, '/news/%E0%A4%A');
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain('این نشانی درست نیست');
  });

  test('two spellings of a tag are one tag', async ({ page }) => {
    await page.goto(site.url + right);
    await page.getByRole('link', { name: 'بین‌المللی' }).click();
    await expect(page.locator('main article h2')).toHaveCount(2);
    expect(new URL(page.url()).pathname).toMatch(/^\/tag\/[a-z0-9-]+$/);
  });

  test('liveness and readiness', async ({ request }) => {
    expect((await get(request, '/healthz')).status()).toBe(200);
    const ready = await get(request, '/readyz');
    expect([ready.status(), (await ready.json()).ready]).toEqual([200, true]);
  });
});

test('a title may change, an address does not; a file may go, and the code comes back to its address', async ({
  request,
  site,
}) => {
  const own = await site({
    content: smallSite({
      'articles/1.md': articleFile({ code: '1', title: 'تیتر نخست' }),
      'articles/2.md': articleFile({ code: '2' }),
    }),
  });
  const file = path.join(own.contentDir, 'articles/1.md');
  const address = `/news/1/${encodeURIComponent('تیتر-نخست')}`;
  const status = async () => (await request.get(own.url + address, { maxRedirects: 0 })).status();
  const original = await readFile(file, 'utf8');

  await writeFile(file, original.replace('تیتر نخست', 'تیتر دیگر'));
  await own.sync();
  const text = async () => (await request.get(own.url + address, { maxRedirects: 0 })).text();
  await expect.poll(text).toContain('تیتر دیگر');

  await rm(file);
  await own.sync();
  await expect.poll(status).toBe(410);

  await writeFile(file, original.replace('تیتر نخست', 'تیتر سوم'));
  await own.sync();
  await expect.poll(status).toBe(200);
});

test('a broken save leaves the last good version online, and the rest goes live', async ({ request, site }) => {
  const own = await site({
    content: smallSite({ 'articles/1.md': articleFile({ code: '1', title: 'نسخهٔ سالم' }) }),
  });
  await writeFile(
    path.join(own.contentDir, 'articles/1.md'),
    articleFile({ code: '1', title: 'نسخهٔ خراب', section: 'سیاست' }),
  );
  await writeFile(path.join(own.contentDir, 'articles/2.md'), articleFile({ code: '2', title: 'خبر تازه' }));
  const { code, output } = await own.sync();
  expect(code).toBe(1);
  expect(output).toContain('articles/1.md:4:10  unknown-section  unknown section «سیاست»');
  const read = async () => (await request.get(own.url)).text();
  await expect.poll(read).toContain('خبر تازه');
  const home = await read();
  expect(home).toContain('نسخهٔ سالم');
  expect(home).not.toContain('نسخهٔ خراب');
});

test('when the database fails, kept pages stay, others say so with 500 in Persian, and readiness with 503', async ({
  request,
  site,
}) => {
  const own = await site({ content: smallSite({ 'articles/1.md': articleFile({ code: '1' }) }) });
  expect((await request.get(own.url)).status()).toBe(200);
  const database = connect(own.databaseUrl);
  const rename = (from: string, to: string) => database.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`);
  await rename('Site', 'NoSite');
  await rename('Article', 'NoArticle');
  expect((await request.get(own.url)).status()).toBe(200);
  const page = await request.get(`${own.url}/latest`);
  expect(page.status()).toBe(500);
  expect(await page.text()).toContain('<h1>خطایی رخ داد</h1>');
  const ready = await request.get(`${own.url}/readyz`);
  expect([ready.status(), (await ready.json()).ready]).toEqual([503, false]);
  expect((await request.get(`${own.url}/healthz`)).status()).toBe(200);

  await rename('NoSite', 'Site');
  await rename('NoArticle', 'Article');
  await database.$disconnect();
  expect((await request.get(`${own.url}/latest`)).status()).toBe(200);
});
