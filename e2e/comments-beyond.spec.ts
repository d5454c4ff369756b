import { createHash } from 'node:crypto';
import { articleOf, expect, type Line, seed, shows, signIn, test } from './comment-site.ts';

/** Comments that come and go elsewhere than on their article's page: on cards, and in the lite edition. */
test.describe.configure({ timeout: 120_000 });

const said = (article: string, count: number, of: Partial<Line> = {}): Line[] =>
  Array.from({ length: count }, (_, n) => ({ article, name: `خوانندهٔ ${n}`, text: `نظر شمارهٔ ${n}`, ...of }));

const LISTS = ['/', '/section/science', '/latest', '/archive/1405/08', '/most-viewed', '/lite/section/science'];

test('cards say how many comments there are, soon after an editor decides', async ({ page, own }) => {
  await seed(own, [...said('23', 7), { id: '23bbbbbbbbb0', article: '23', text: 'در انتظار', state: 'waiting' }]);
  const everywhere = async (count: string) => {
    for (const list of LISTS)
      await expect
        .poll(async () => (await page.request.get(own.url + list)).text(), { timeout: 20_000, message: list })
        .toMatch(new RegExp(`[>(]${count}[<)]`));
  };
  await everywhere('۷ نظر');
  await signIn(page, own);
  await page.goto(`${own.url}/desk/comments?article=23`);
  await page.locator('.queue').getByRole('button', { name: 'انتشار', exact: true }).click();
  await everywhere('۸ نظر');
  await page.goto(`${own.url}/desk/comments?article=23&state=approved`);
  await page.locator('.queue').getByRole('button', { name: 'بازگشت به صف' }).first().click();
  await everywhere('۷ نظر');
  expect(await (await page.request.get(`${own.url}/latest`)).text()).not.toContain('۰ نظر');
});

for (const width of [360, 1280]) {
  test(`what belongs to an article stands before what stands beside every page, ${width} px`, async ({ page, own }) => {
    await seed(own, said('24', 2));
    await shows(page, own, '24', 'نظر شمارهٔ 1');
    await page.setViewportSize({ width, height: 800 });
    await page.goto(own.url + articleOf('24'));
    const top = async (heading: string) =>
      (await page.getByRole('heading', { name: heading, exact: true }).boundingBox())?.y ?? 0;
    const [related, comments, latest] = [await top('مطالب مرتبط'), await top('نظرها'), await top('آخرین اخبار')];
    expect(related).toBeLessThan(comments);
    if (width < 1000) expect(comments).toBeLessThan(latest);
    else expect(latest).toBeLessThan(related);
    // In the order of the document too, for who listens or goes by the keyboard.
    const order = await page.locator('main h2').allTextContents();
    expect(order.indexOf('نظرها')).toBeLessThan(order.indexOf('آخرین اخبار'));
    await page.emulateMedia({ forcedColors: 'active' });
    // Triangles, not boxes: the sides of a box that is no wider are clear.
    await expect(page.locator('.comment-foot i').first()).toHaveCSS('border-left-color', 'rgba(0, 0, 0, 0)');
    await page.getByRole('link', { name: '۲ نظر' }).click();
    await expect(page.getByRole('heading', { name: 'نظرها', exact: true })).toBeInViewport();
  });
}

test.describe('in the lite edition', () => {
  test.use({ javaScriptEnabled: false });

  test('comments are read, and one is written without leaving it', async ({ page, own }) => {
    await seed(own, [
      ...said('25', 4),
      { id: '25aaaaaaaaaa', article: '25', text: 'سطر یکم\n<i>دوم</i> https://a.example/' },
      { article: '25', answers: '25aaaaaaaaaa', newsroom: true, text: 'پاسخ ما' },
    ]);
    await shows(page, own, '25', 'پاسخ ما');
    await page.goto(`${own.url}/lite${articleOf('25')}`);
    const below = page.getByRole('region', { name: 'نظرها (۶)' });
    await expect(below.getByRole('listitem')).toHaveCount(3);
    await below.getByRole('link', { name: 'همهٔ نظرها و ارسال نظر' }).click();
    expect(page.url()).toBe(`${own.url}/lite/comments/25`);
    const main = page.getByRole('main');
    await expect(main).toContainText(/انتشار یافته: ۶\s*در انتظار بررسی: ۰\s*غیر قابل انتشار: ۰/);
    await expect(main.locator('.stories > li')).toHaveCount(5);
    await expect(main.locator('.said').first()).toHaveText('سطر یکم\n<i>دوم</i> https://a.example/', {
      useInnerText: true,
    });
    await expect(main.getByRole('link', { name: 'https://a.example/' })).toHaveAttribute('rel', /nofollow ugc/);
    await expect(main.locator('blockquote')).toContainText('تحریریه');
    await expect(page.locator('.trap')).toHaveCSS('clip-path', 'inset(50%)');
    await page.getByLabel('متن نظر').fill('نظر از نسخهٔ سبک');
    await page.waitForTimeout(3_100);
    await page.getByRole('button', { name: 'ارسال نظر' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('نظر شما رسید');
    expect(page.url()).toBe(`${own.url}/lite/comment/25/sent`);
    await page.getByRole('link', { name: 'بازگشت به مطلب' }).click();
    expect(page.url()).toBe(`${own.url}/lite${articleOf('25')}`);
    const all = () => page.request.get(`${own.url}/lite/comments/25`).then((answer) => answer.text());
    await expect.poll(all, { timeout: 20_000 }).toContain('در انتظار بررسی: ۱');
  });

  test('a discussion of long comments leaves an article light', async ({ request, own }) => {
    const sent = async () => {
      const answer = await request.get(`${own.url}/lite${articleOf('26')}`, { headers: { 'accept-encoding': 'br' } });
      return { bytes: Number(answer.headers()['content-length']), html: await answer.text() };
    };
    const before = (await sent()).bytes;
    // No two alike, so that they are as heavy as any.
    const letters = 'ابپتجچحخدرزسشعفقکگلمنوهی    ';
    const text = (n: number) =>
      [...createHash('shake256', { outputLength: 1000 }).update(String(n)).digest()]
        .map((byte) => letters[byte % letters.length])
        .join('');
    await seed(
      own,
      [0, 1, 2].map((n) => ({ article: '26', text: text(n) })),
    );
    await expect.poll(async () => (await sent()).html, { timeout: 20_000 }).toContain('نظرها (۳)');
    expect((await sent()).bytes - before).toBeLessThan(3_500);
  });
});
