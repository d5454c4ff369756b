import { expect, type Line, seed, shows, signIn, stats, test } from './comment-site.ts';
import { atExtremes } from './extremes.ts';

/** Six comments that wait; their ids begin with the article's code. */
const lines = (article: string): Line[] =>
  Array.from({ length: 6 }, (_, n) => ({
    id: `${article}aaaaaaaaa${n}`,
    article,
    name: `خوانندهٔ ${'یک دو سه چهار پنج شش'.split(' ')[n]}`,
    text: `متن نظر <b> ${n}`,
    state: 'waiting',
  }));

// Each goes through a dozen pages.
test.describe.configure({ timeout: 120_000 });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an editor publishes, rejects with a reason, restores, answers, and decides on many', async ({ page, own }) => {
    await seed(own, lines('17'));
    await page.goto(`${own.url}/desk/comments?article=17`);
    await expect(page.getByLabel('گذرواژه')).toBeVisible();
    await signIn(page, own);
    await page.getByRole('link', { name: /نظرهای خوانندگان: [۰-۹]+ نظر در انتظار بررسی/ }).click();
    await page.getByRole('link', { name: 'کد خبر: ۱۷' }).first().click();
    const row = (n: number) => page.locator(`#comment-17aaaaaaaaa${n}`);
    await expect(page.locator('.queue > li')).toHaveCount(6);

    await row(0).getByRole('button', { name: 'انتشار', exact: true }).click();
    expect(page.url()).toContain('#comment-17aaaaaaaaa1');
    await expect(page.locator('main').getByRole('status')).toHaveText('۱ نظر منتشر شد.');
    await shows(page, own, '17', 'متن نظر &lt;b&gt; 0');

    await row(1).getByText('رد', { exact: true }).click();
    await row(1).getByLabel('دلیل').selectOption({ label: 'تبلیغ' });
    await row(1).getByLabel('یادداشت (دلخواه)').fill('فروش ساعت');
    await row(1).getByRole('button', { name: 'رد با این دلیل' }).click();
    await page.getByRole('link', { name: 'ردشده (۱)' }).click();
    await expect(row(1)).toContainText('تبلیغ: فروش ساعت');
    await row(1).getByRole('button', { name: 'بازگشت به صف' }).click();
    await expect(page.getByText('نظری رد نشده است.')).toBeVisible();

    await page.getByRole('link', { name: 'در انتظار (۵)' }).click();
    await row(2).getByText('پاسخ تحریریه').click();
    await row(2).getByLabel('متن پاسخ').fill('سپاس از شما');
    await row(2).getByRole('button', { name: 'انتشار نظر و پاسخ' }).click();
    await expect(page.locator('main').getByRole('status')).toHaveText('پاسخ شما منتشر شد.');
    await shows(page, own, '17', 'سپاس از شما');

    await row(3).getByRole('checkbox').check();
    await row(4).getByRole('checkbox').check();
    await page.locator('#bulk').getByRole('button', { name: 'انتشار' }).click();
    await expect(page.locator('main').getByRole('status')).toHaveText('۲ نظر منتشر شد.');
    expect(await stats(own, '17')).toMatchObject({ waiting: 2, approved: 5, rejected: 0 });
  });
});

test('the keyboard decides while a comment is focused, on any layout, and nowhere else', async ({ page, own }) => {
  await seed(own, lines('18'));
  await signIn(page, own);
  await page.goto(`${own.url}/desk/comments?article=18`);
  const row = (n: number) => page.locator(`#comment-18aaaaaaaaa${n}`);
  await expect(page.locator('.queue > li[tabindex="0"]')).toHaveCount(1);
  await page.locator('body').press('a');
  expect((await stats(own, '18')).approved).toBe(0);
  await row(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(1)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(row(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(row(1).getByRole('checkbox')).toBeChecked();
  // The key that is «ش» on a Persian keyboard.
  await row(1).evaluate((li) =>
    li.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'ش', bubbles: true })),
  );
  await expect(page.locator('main').getByRole('status')).toHaveText('۱ نظر منتشر شد.');
  await expect(row(2)).toBeFocused();
  await page.keyboard.press('r');
  await expect(row(2).getByLabel('دلیل')).toBeFocused();
  await page.keyboard.press('a');
  await row(2).getByLabel('دلیل').selectOption({ label: 'توهین' });
  await row(2).getByRole('button', { name: 'رد با این دلیل' }).click();
  await expect(page.locator('main').getByRole('status')).toHaveText('۱ نظر رد شد.');
  await page.getByRole('button', { name: 'برگزیدن همه' }).click();
  await page.locator('#bulk').getByRole('button', { name: 'انتشار' }).click();
  await expect(page.getByText('نظری در انتظار نیست.')).toBeVisible();
  expect(await stats(own, '18')).toMatchObject({ waiting: 0, approved: 5, rejected: 1 });
});

test('the queue can be used by everyone, and by nobody who is not signed in', async ({ page, request, own }) => {
  await seed(own, [
    ...lines('19'),
    ...lines('19').map(({ text }, n) => ({ article: n % 2 ? '2' : '99', text, state: 'waiting' })),
  ]);
  const decide = (headers: Record<string, string> = {}) =>
    page.request.post(`${own.url}/desk/comments/decide`, {
      form: { do: 'approve', id: '19aaaaaaaaa0' },
      headers,
      maxRedirects: 0,
    });
  const foreign = await request.get(`${own.url}/desk/comments`, { maxRedirects: 0 });
  expect([foreign.status(), foreign.headers().location]).toEqual([307, '/desk']);
  expect((await decide()).headers().location).toBe('/desk');
  await signIn(page, own);
  expect((await decide({ 'sec-fetch-site': 'cross-site' })).headers().location).toBe('/desk?refused=foreign');
  expect((await stats(own, '19')).approved).toBe(0);
  await atExtremes(page, async (look) => {
    await page.goto(`${own.url}/desk/comments?article=19`);
    await page.getByText('رد', { exact: true }).nth(1).click();
    await page.getByText('پاسخ تحریریه').first().click();
    await look();
  });
});
