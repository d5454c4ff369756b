import { writeFile } from 'node:fs/promises';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { latinDigits } from './latin-digits.ts';
import { LITE_TYPES } from './lite-types.ts';
import { ARTICLE_WITH_ALL } from './page-types.ts';
import { articleFile, smallSite } from './small-site.ts';

const MOST_STYLE = 4096;

for (const { name, path, status, heading, bytes, full } of LITE_TYPES) {
  test.describe(`lite ${name}`, () => {
    test('is one small answer without a script, and says which page it stands for', async ({ page, baseURL }) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const loaded: number[] = [];
      session.on('Network.loadingFinished', ({ encodedDataLength }) => void loaded.push(encodedDataLength));
      const answer = await page.goto(path, { waitUntil: 'networkidle' });
      expect(answer?.status()).toBe(status);
      expect(loaded).toHaveLength(1);
      expect(loaded[0]).toBeLessThanOrEqual(bytes);
      const html = (await answer?.text()) ?? '';
      expect(html).not.toMatch(/<script|<img|<link[^>]+(stylesheet|preload)| style="| on[a-z]+="|javascript:/i);
      const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
      expect(Buffer.byteLength(style)).toBeLessThan(MOST_STYLE);
      const headers = answer?.headers() ?? {};
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
      expect(headers['x-robots-tag']).toBe('noindex');
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(canonical?.replace(/^https?:\/\/[^/]+/, '')).toMatch(full);
      expect(new URL(canonical ?? '', baseURL).pathname).not.toContain('/lite');
      await expect(page.getByRole('contentinfo').getByRole('link', { name: 'نسخهٔ کامل این صفحه' })).toHaveAttribute(
        'href',
        full,
      );
    });

    test('is Persian and accessible', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await expect(page.locator('h1')).toHaveText(heading);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await beyond()).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await beyond()).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      expect(await latinDigits(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
      }
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveText('پرش به متن اصلی');
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
    });
  });
}

test('links stay in the lite edition, and none is dead', async ({ request }) => {
  const seen = new Set(['/lite']);
  for (const address of seen) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([200, 308], address).toContain(answer.status());
    if (!/^\/lite(\/|\?|$)/.test(address)) continue;
    const html = await answer.text();
    // The footer's way out; pictures are files.
    for (const [, href = '', rest = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)[^>]*>(.{0,200})/gs)) {
      if (/^\/(lite(\/|\?|$)|media\/)/.test(href)) seen.add(href.replaceAll('&amp;', '&'));
      else expect(rest, `${href} on ${address}`).toMatch(/نسخهٔ کامل/);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
});

test('an article has all of its words, and follows the old rules of addresses', async ({ page, request, site }) => {
  const body = [
    'بند نخست با پانویس[^1] و [پیوند](/news/2) و [تصحیح‌ها](/corrections).',
    ':::pullquote\nجملهٔ برجسته\n:::',
    '| الف | ب |\n| --- | --- |\n| ۱ | ۲ |',
    '[^1]: متن پانویس',
    '/ خبرگزاری',
  ].join('\n\n');
  const own = await site({
    content: smallSite({
      'authors.yaml': '- slug: sara\n  name: سارا احمدی\n',
      'articles/1.md': articleFile(
        {
          code: 'a-1',
          kicker: 'روتیتر',
          title: '<تیتر> & "نقل"',
          lead: 'لید خبر',
          authors: ['sara'],
          tags: ['غزه'],
          source: { name: 'فارس', url: 'https://example.org/' },
          corrections: [{ at: '1405/08/29 12:00', text: 'درست شد.' }],
          related: ['2'],
        },
        body,
      ),
      'articles/2.md': articleFile({ code: '2', title: 'خبر دیگر' }),
      'articles/3.md': articleFile({ code: '3', status: 'withdrawn' }),
    }),
  });
  await page.goto(`${own.url}/lite/fa/news/a-1/old-title`);
  expect(page.url()).toMatch(/\/lite\/news\/a-1\/%/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<تیتر> & "نقل"');
  const main = page.getByRole('main');
  for (const words of [
    'روتیتر',
    'لید خبر',
    'سارا احمدی',
    'تاریخ انتشار: ۱۰:۰۰ - ۲۹ آبان ۱۴۰۵ - 2026 November 20',
    'کد خبر: a-۱',
    'منبع: فارس',
    'درست شد.',
    'جملهٔ برجسته',
    'متن پانویس',
    '/ خبرگزاری',
    'غزه',
    'تصحیح‌ها (نسخهٔ کامل)',
  ])
    await expect(main).toContainText(words);
  await expect(main.getByRole('link', { name: 'پیوند' })).toHaveAttribute('href', '/lite/news/2');
  await expect(main.getByRole('region', { name: 'مطالب مرتبط' }).getByRole('link')).toHaveText('خبر دیگر');

  const gone = await request.get(`${own.url}/lite/news/3`);
  expect([gone.status(), (await gone.text()).includes('این مطلب دیگر در دسترس نیست')]).toEqual([410, true]);
  const first = await request.get(`${own.url}/lite/latest?page=1`, { maxRedirects: 0 });
  expect([first.status(), first.headers().location]).toEqual([308, '/lite/latest']);

  // What is saved is in both editions at once.
  await writeFile(`${own.contentDir}/articles/2.md`, articleFile({ code: '2', title: 'پس از ذخیره' }));
  for (const place of ['/lite/n/2', '/lite', page.url().slice(own.url.length)])
    await expect.poll(async () => (await request.get(own.url + place)).text()).toContain('پس از ذخیره');
});

test('a search finds, marks what it found, keeps what narrows it, and leads to an article by its code', async ({
  page,
  request,
}) => {
  await page.goto('/lite');
  const form = page.getByRole('contentinfo').getByRole('search');
  await form.getByRole('searchbox').fill('كتابخانه');
  await form.getByRole('button').click();
  await expect(page).toHaveURL(/\/lite\/search\?q=/);
  const results = page.getByRole('main').getByRole('listitem');
  await expect(results.filter({ hasText: 'کتابخانه‌ای که جریمه را برداشت' })).toHaveCount(1);
  await expect(results.locator('mark').first()).toContainText('کتابخانه');
  await expect(results.first().getByRole('link')).toHaveAttribute('href', /^\/lite\/news\//);
  await page.goto('/lite/search?q=%DA%A9%D8%AA%D8%A7%D8%A8&section=science');
  await expect(page.getByRole('main').locator('input[type=hidden]')).toHaveValue('science');
  const byCode = await request.get('/lite/search?q=%DB%B3%DB%B1%DB%B4%DB%B5%DB%B7%DB%B6', { maxRedirects: 0 });
  expect([byCode.status(), byCode.headers().location]).toEqual([307, expect.stringMatching(/^\/lite\/news\/314576\//)]);
});

test('is offered at the foot of every page, and on top to who wants to save data', async ({ request }) => {
  const link = 'نسخهٔ سبک این صفحه';
  const saving = { 'Save-Data': 'on' };
  for (const path of [
    '/',
    '/section/science',
    '/latest',
    '/archive',
    '/archive/1405/08',
    '/most-viewed',
    `/comments/${ARTICLE_WITH_ALL}`,
  ]) {
    const [usual, lean] = [await request.get(path), await request.get(path, { headers: saving })];
    const [html, leanHtml] = [await usual.text(), await lean.text()];
    expect(html).toContain('<a href="/lite"');
    expect(html).not.toContain(link);
    expect(leanHtml).toMatch(new RegExp(`<a href="/lite${path === '/' ? '' : path}"[^>]*>${link}`));
    // Caches that look at no Vary but that of encodings must not give one to readers of the other.
    expect([usual.headers().vary, lean.headers().vary]).toEqual(Array(2).fill('Accept-Encoding, Save-Data'));
    expect(lean.headers()['cache-control']).toContain('s-maxage=0');
    const again = await request.get(path, { headers: saving });
    expect(again.headers()['x-cache']).toBe('hit');
    expect(await (await request.get(path)).text()).not.toContain(link);
  }
  expect((await request.get('/about', { headers: saving })).headers().vary).toBe('Accept-Encoding');
});
