import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { atExtremes } from './extremes.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './server.ts';
import { sharedSite } from './shared-site.ts';
import { articleFile, smallSite } from './small-site.ts';

const PASSWORD = 'گذرواژهٔ میز';
const content = smallSite({
  'articles/1.md': articleFile({ code: '1', title: 'خبر امروز', publishedAt: '1405/08/30 09:00' }),
  'articles/2.md': articleFile({ code: '2', title: 'خبر فردا', publishedAt: '1405/09/01 07:30' }),
  'articles/3.md': articleFile({ code: '3', title: 'خبر نیمه‌کاره', status: 'draft' }),
  'articles/4.md': articleFile({ code: '4', title: 'خبر نادرست', section: 'citie' }),
});

async function previewOf(site: Site, code: string, ...more: string[]): Promise<string> {
  const { output } = await site.peyk('preview', code, ...more);
  return output.split('\n').find((line) => line.includes('/preview/')) ?? output;
}

test.describe('the desk', () => {
  const at = sharedSite({ content, env: { DESK_PASSWORD: PASSWORD } });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('lets in with the password only, shows what an editor must know, and lets out', async ({ page }) => {
      await page.goto(`${at.site.url}/desk`);
      await expect(page.getByText('خبر فردا')).toHaveCount(0);
      await page.getByLabel('گذرواژه').fill('نادرست است');
      await page.getByRole('button', { name: 'ورود' }).click();
      await expect(page.getByRole('alert')).toHaveText('گذرواژه درست نیست.');
      await page.getByLabel('گذرواژه').fill(PASSWORD);
      await page.getByRole('button', { name: 'ورود' }).click();

      const part = (name: string) => page.locator('main section', { has: page.getByRole('heading', { name }) });
      await expect(part('پرونده‌های نادرست (۱)')).toContainText('articles/4.md:4:10');
      await expect(part('در نوبت انتشار (۱)')).toContainText('۱ آذر ۱۴۰۵، ساعت ۰۷:۳۰، تا ۱۳ ساعت دیگر');
      await expect(part('پیش‌نویس‌ها (۱)')).toContainText('خبر نیمه‌کاره');
      await expect(part('منتشرشدهٔ امروز (۱)')).toContainText('خبر امروز');

      await part('در نوبت انتشار (۱)').getByRole('link', { name: 'پیش‌نمایش' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('خبر فردا');
      await page.goto(`${at.site.url}/desk`);
      await page.getByRole('button', { name: 'خروج' }).click();
      await expect(page.getByLabel('گذرواژه')).toBeVisible();
      await expect(page.getByText('خبر فردا')).toHaveCount(0);
    });
  });

  test('the desk and a preview can be used by everyone', async ({ page }) => {
    await atExtremes(page, async (look) => {
      await page.goto(`${at.site.url}/desk`);
      await look();
      await page.getByLabel('گذرواژه').fill(PASSWORD);
      await page.getByRole('button', { name: 'ورود' }).click();
      await expect(page.getByRole('heading', { name: 'میز تحریریه' })).toBeVisible();
      await look();
      await page.getByRole('link', { name: 'پیش‌نمایش' }).first().click();
      await expect(page.getByText('پیش‌نمایش؛ این خبر')).toBeVisible();
      await look();
      await page.context().clearCookies();
    });
  });

  test('nothing keeps the desk, its session is for it alone, other sites can’t use it, and nobody can guess for long', async ({
    request,
  }) => {
    const send = (form: Record<string, string>, headers: Record<string, string> = {}) =>
      request.post(`${at.site.url}/desk/sign-in`, { form, headers, maxRedirects: 0 });
    const foreign = await send({ password: PASSWORD }, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.headers().location, foreign.headers()['set-cookie']]).toEqual(['/desk?refused=foreign', undefined]);
    const signed = await send({ password: PASSWORD });
    expect(signed.status()).toBe(303);
    expect(signed.headers()['set-cookie']).toMatch(
      /^peyk_desk=\d+\.[\w-]{24}; Path=\/desk; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    const secure = await send({ password: PASSWORD }, { 'x-forwarded-proto': 'https' });
    expect(secure.headers()['set-cookie']).toContain('; Secure');
    const desk = await request.get(`${at.site.url}/desk`);
    expect(desk.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(await desk.text()).toContain('خبر نیمه‌کاره');

    // Who guesses has to wait, and nobody else has.
    const attempt = async (password: string, from: string) => {
      const answer = await request.post(`${at.site.url}/desk/sign-in`, {
        form: { password },
        headers: { 'x-forwarded-for': from },
        maxRedirects: 0,
      });
      return answer.headers().location;
    };
    for (let number = 0; number < 5; number++) expect(await attempt('x', '192.0.2.1')).toBe('/desk?refused=wrong');
    expect(await attempt(PASSWORD, '192.0.2.1')).toMatch(/^\/desk\?refused=wait&seconds=\d{3}$/);
    // What a client adds before the proxy's own word counts for nothing.
    expect(await attempt(PASSWORD, '198.51.100.7, 192.0.2.1')).toMatch(/refused=wait/);
    expect(await attempt(PASSWORD, '192.0.2.2')).toBe('/desk');
  });
});

test('without a desk too, a preview shows what the file says now, to whoever has the link, until it ends', async ({
  page,
  request,
  site,
}) => {
  const own = await site({ content });
  // Without a password there is no desk.
  const [desk, nowhere] = [await request.get(`${own.url}/desk`), await request.get(`${own.url}/no-such-page`)];
  expect([desk.status(), await desk.text()]).toEqual([404, await nowhere.text()]);
  const form = { password: '' };
  expect((await request.post(`${own.url}/desk/sign-in`, { form, maxRedirects: 0 })).status()).toBe(404);

  const link = await previewOf(own, '۳');
  expect(link).toMatch(new RegExp(`^${own.url}/preview/3\\.`));
  await page.goto(link);
  await expect(page.getByText('پیش‌نمایش پیش‌نویس')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('خبر نیمه‌کاره');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
  await expect(page.locator('link[rel="canonical"], script[type="application/ld+json"]')).toHaveCount(0);
  const { headers } = { headers: (await request.get(link)).headers() };
  expect([headers['cache-control'], headers['x-robots-tag'], headers.etag]).toEqual([
    'private, no-store',
    'noindex, nofollow',
    undefined,
  ]);

  const file = path.join(own.contentDir, 'articles/3.md');
  await writeFile(file, articleFile({ code: '3', title: 'تیتر دیگر', status: 'draft' }));
  await expect.poll(async () => (await request.get(link)).text(), { timeout: 15_000 }).toContain('تیتر دیگر');
  await writeFile(file, articleFile({ code: '3', title: 'تیتر دیگر' }));
  await expect.poll(async () => (await request.get(link, { maxRedirects: 0 })).status(), { timeout: 15_000 }).toBe(307);
  await writeFile(file, articleFile({ code: '3', title: 'تیتر دیگر', status: 'withdrawn' }));
  await expect.poll(async () => (await request.get(link)).status(), { timeout: 15_000 }).toBe(404);

  const other = await previewOf(own, '2', '--hours=1');
  expect((await request.get(other)).status()).toBe(200);
  for (const wrong of [
    other.slice(0, -1),
    other.replace('/2.', '/3.'),
    `${own.url}/preview/2.zzzzzz.AAAAAAAAAAAAAAAAAAAAAAAA`,
    `${own.url}/preview/x`,
  ])
    expect((await request.get(wrong)).status(), wrong).toBe(404);
  expect(await previewOf(own, '33')).toContain('There is no article «33».');
});
