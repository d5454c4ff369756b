import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { connect } from '../lib/db/client.ts';
import { expect, test } from './fixtures.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

const encoded = encodeURIComponent('خبر-شمارهٔ-1'.replace('ٔ', ''));

const at = sharedSite({
  content: smallSite({
    'articles/1.md': articleFile({ code: '1', title: 'خبر شماره 1', tags: ['بین‌المللی'] }),
    'articles/2.md': articleFile({ code: 'a-2', title: 'خبر دوم', tags: ['بين المللي'] }),
    'articles/3.md': articleFile({ code: 'later', publishedAt: '1405/09/30' }),
    'articles/4.md': articleFile({ code: 'draft', status: 'draft' }),
    'articles/5.md': articleFile({ code: 'review', status: 'review' }),
    'articles/6.md': articleFile({ code: 'taken-back', status: 'withdrawn' }),
    'articles/7.md': articleFile({ code: '7', title: 'تیتر نخست' }),
    'articles/8.md': articleFile({ code: '8', title: 'نسخهٔ سالم' }),
    'pages/about.md': '---\nslug: about\ntitle: درباره\n---\nما.\n',
    'redirects.yaml': '/old/page.html: /about\n/قدیمی: /section/science\n',
  }),
});

const get = (request: APIRequestContext, address: string) => request.get(at.site.url + address, { maxRedirects: 0 });

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
  await page.goto(at.site.url + right);
  await page.getByRole('link', { name: 'بین‌المللی' }).click();
  await expect(page.locator('main article h2')).toHaveCount(2);
  expect(new URL(page.url()).pathname).toMatch(/^\/tag\/[a-z0-9-]+$/);
});

test('liveness and readiness', async ({ request }) => {
  const alive = await get(request, '/healthz');
  expect(alive.status()).toBe(200);
  // A proxy's idle connection is closed by the proxy: nginx keeps one for 60 s.
  expect(Number(/timeout=(\d+)/.exec(alive.headers()['keep-alive'] ?? '')?.[1])).toBeGreaterThan(60);
  const ready = await get(request, '/readyz');
  expect([ready.status(), (await ready.json()).ready]).toEqual([200, true]);
});

test('a title may change, an address does not; a file may go, and the code comes back to its address', async ({
  request,
}) => {
  const file = path.join(at.site.contentDir, 'articles/7.md');
  const address = `/news/7/${encodeURIComponent('تیتر-نخست')}`;
  const status = async () => (await get(request, address)).status();
  const original = await readFile(file, 'utf8');

  await writeFile(file, original.replace('تیتر نخست', 'تیتر دیگر'));
  await at.site.peyk('sync');
  const text = async () => (await get(request, address)).text();
  await expect.poll(text).toContain('تیتر دیگر');

  await rm(file);
  await at.site.peyk('sync');
  await expect.poll(status).toBe(410);

  await writeFile(file, original.replace('تیتر نخست', 'تیتر سوم'));
  await at.site.peyk('sync');
  await expect.poll(status).toBe(200);
});

test('a broken save leaves the last good version online, and the rest goes live', async ({ request }) => {
  const write = (name: string, text: string) => writeFile(path.join(at.site.contentDir, 'articles', name), text);
  await write('8.md', articleFile({ code: '8', title: 'نسخهٔ خراب', section: 'سیاست' }));
  await write('9.md', articleFile({ code: '9', title: 'خبر تازه' }));
  const { code, output } = await at.site.peyk('sync');
  expect(code).toBe(1);
  expect(output).toContain('articles/8.md:4:10  unknown-section  unknown section «سیاست»');
  const read = async () => (await get(request, '/')).text();
  await expect.poll(read).toContain('خبر تازه');
  const home = await read();
  expect(home).toContain('نسخهٔ سالم');
  expect(home).not.toContain('نسخهٔ خراب');
});

test('when the database fails, kept pages stay, others say so with 500 in Persian, and readiness with 503', async ({
  request,
}) => {
  const status = async (address: string) => (await get(request, address)).status();
  /** A page that no other test asks for, so that none is kept. */
  const unread = '/section/cities';
  expect(await status('/')).toBe(200);
  const database = connect(at.site.databaseUrl);
  const rename = (from: string, to: string) => database.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`);
  await rename('Site', 'NoSite');
  await rename('Article', 'NoArticle');
  expect(await status('/')).toBe(200);
  const page = await get(request, unread);
  expect(page.status()).toBe(500);
  expect(await page.text()).toContain('<h1>خطایی رخ داد</h1>');
  const ready = await get(request, '/readyz');
  expect([ready.status(), (await ready.json()).ready]).toEqual([503, false]);
  expect(await status('/healthz')).toBe(200);

  await rename('NoSite', 'Site');
  await rename('NoArticle', 'Article');
  await database.$disconnect();
  expect(await status(unread)).toBe(200);
});
