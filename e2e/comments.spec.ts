import { articleOf, expect, type Line, seed, shows, stats, test } from './comment-site.ts';
import { atExtremes } from './extremes.ts';

/** Comments of an article; the ids of its own begin with `of`. */
const lines = (article: string, of: string): Line[] => [
  { id: `${of}aaaaaaaaaa`, article, name: 'سارا', text: 'نظر نخست\nدر دو سطر', likes: 12 },
  { id: `${of}bbbbbbbbbb`, article, text: '<img src=x onerror=alert(1)> https://a.example/<b> ببینید' },
  { article, answers: `${of}aaaaaaaaaa`, newsroom: true, text: 'پاسخ ما' },
];

// Each goes through a dozen pages.
test.describe.configure({ timeout: 120_000 });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a comment is written, sent once more in case of doubt, and waits', async ({ page, own }) => {
    await page.goto(own.url + articleOf('11'));
    const text = 'سطر یکم </textarea><script>alert(1)</script>\nسطر دوم';
    await page.getByLabel('متن نظر').fill(text);
    await page.getByLabel('نام (دلخواه)').fill('سارا "س"');
    // An address to which the page was never given: no time can have passed.
    await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.1' });
    await page.getByRole('button', { name: 'ارسال نظر' }).click();
    await expect(page.getByRole('alert')).toContainText('یک بار دیگر «ارسال» را بزنید');
    await expect(page.getByLabel('متن نظر')).toHaveValue(text);
    await expect(page.getByLabel('نام (دلخواه)')).toHaveValue('سارا "س"');
    expect((await stats(own, '11')).waiting).toBe(0);
    await page.waitForTimeout(3_100);
    await page.getByRole('button', { name: 'ارسال', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('نظر شما رسید');
    expect(page.url()).toBe(`${own.url}/comment/11/sent`);
    await page.getByRole('link', { name: 'بازگشت به مطلب' }).click();
    expect(page.url()).toBe(own.url + articleOf('11'));
    expect((await stats(own, '11')).waiting).toBe(1);
    // The page is the same for all, and counts it.
    await shows(page, own, '11', /در انتظار بررسی:<\/dt><dd[^>]*>۱</);

    // Who stays for a while is not in doubt.
    await page.goto(own.url + articleOf('11'));
    await page.getByLabel('متن نظر').fill('نظر دیگر');
    await page.waitForTimeout(3_100);
    await page.getByRole('button', { name: 'ارسال نظر' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('نظر شما رسید');
  });

  test('comments are read, answered and voted on', async ({ page, own }) => {
    await seed(own, lines('12', 'a2'));
    await shows(page, own, '12', 'نظر نخست');
    await page.goto(own.url + articleOf('12'));
    const section = page.getByRole('region', { name: 'نظرها' });
    await expect(section.locator('dl')).toHaveText(/انتشار یافته:\s*۳\s*در انتظار بررسی:\s*۰\s*غیر قابل انتشار:\s*۰/);
    const items = section.getByRole('article');
    await expect(items).toHaveCount(3);
    await expect(items.nth(0)).toContainText('<img src=x onerror=alert(1)>');
    await expect(items.nth(0).getByRole('link', { name: 'https://a.example/' })).toHaveAttribute('rel', /nofollow ugc/);
    await expect(items.nth(1).locator('.comment-text')).toHaveText(/نظر نخست\nدر دو سطر/, { useInnerText: true });
    await expect(section.locator('ol ol').getByRole('article')).toContainText('تحریریه');

    await items.nth(1).getByRole('button', { name: 'موافقم' }).click();
    expect(page.url()).toBe(`${own.url}/news/12/x#comment-a2aaaaaaaaaa`);
    await shows(page, own, '12', 'موافقم، ۱۳ رأی');

    await page.getByRole('link', { name: 'پاسخ به سارا' }).click();
    await expect(page.locator('blockquote')).toContainText('نظر نخست');
    await page.getByLabel('متن نظر').fill('پاسخ من');
    await page.waitForTimeout(3_100);
    await page.getByRole('button', { name: 'ارسال نظر' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('نظر شما رسید');

    await seed(own, [{ article: '2', name: 'Reader', text: 'An English comment, seen below a closed article.' }]);
    await shows(page, own, '2', 'An English comment');
    await page.goto(own.url + articleOf('2'));
    await expect(page.getByText('امکان نظر دادن برای این مطلب بسته است.')).toBeVisible();
    await expect(page.getByText('An English comment')).toHaveCSS('direction', 'ltr');
    await expect(page.locator('textarea')).toHaveCount(0);
  });
});

test('with a script a text is kept, counted and sent without leaving the article', async ({ page, own }) => {
  await seed(own, lines('13', 'a3'));
  await shows(page, own, '13', 'نظر نخست');
  await page.goto(own.url + articleOf('13'));
  const text = page.getByLabel('متن نظر');
  await text.fill('👍'.repeat(990));
  await expect(page.getByText('۱۰ نویسهٔ دیگر جا دارد')).toBeVisible();
  await text.fill('ب'.repeat(1002));
  await expect(page.getByText('۲ نویسه بیش از اندازه است')).toBeVisible();
  await text.fill('متن ماندگار');
  await page.reload();
  await expect(text).toHaveValue('متن ماندگار');
  await page.getByRole('link', { name: 'پاسخ به سارا' }).click();
  await expect(text).toBeFocused();
  await expect(page.getByText('پاسخ به سارا نظر مستقل می‌نویسم')).toBeVisible();
  await page.getByRole('button', { name: 'ارسال نظر' }).click();
  await expect(page.locator('#comments').getByRole('status')).toHaveText(
    'نظر شما رسید و پس از بررسی تحریریه منتشر می‌شود.',
    {
      timeout: 15_000,
    },
  );
  await expect(page.locator('#comments').getByRole('status')).toBeFocused();
  expect(page.url()).toBe(own.url + articleOf('13'));
  expect((await stats(own, '13')).waiting).toBe(1);

  const like = page.locator('#comment-a3aaaaaaaaaa').getByRole('button', { name: 'موافقم' });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(like).toHaveText('۱۳');
  await like.click();
  await expect(page.getByText('پیش‌تر به این نظر رأی داده‌اید.')).toBeVisible();
  await expect(like).toHaveText('۱۳');
  await page.reload();
  await expect(text).toHaveValue('');
});

test('a text is not lost when it can’t be sent', async ({ page, own, complaints }) => {
  await page.goto(own.url + articleOf('14'));
  await page.getByLabel('متن نظر').fill('متن من');
  await page.route('**/comment/14/send', (route) => route.abort());
  await page.getByRole('button', { name: 'ارسال نظر' }).click();
  await expect(page.getByRole('alert')).toContainText('اتصال اینترنت');
  await expect(page.getByLabel('متن نظر')).toHaveValue('متن من');
  await page.unroute('**/comment/14/send');
  await page.getByRole('button', { name: 'ارسال نظر' }).click();
  await expect(page.locator('#comments').getByRole('status')).toContainText('نظر شما رسید', { timeout: 15_000 });
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('ERR_FAILED')));
});

test('hundreds of comments keep the article light, and have pages of their own', async ({ page, own, request }) => {
  const many = Array.from({ length: 130 }, (_, n) => ({
    article: '15',
    name: `نام ${n}`,
    text: `متن نظر ${n}، که دراز نیست.`,
  }));
  await seed(own, many);
  await shows(page, own, '15', 'متن نظر 129');
  await page.goto(own.url + articleOf('15'));
  await expect(page.locator('.comment')).toHaveCount(10);
  await page.getByRole('link', { name: 'همهٔ نظرها (۱۳۰)' }).click();
  await expect(page.locator('.comment')).toHaveCount(50);
  await page.getByRole('link', { name: 'صفحهٔ ۳', exact: true }).click();
  expect(page.url()).toBe(`${own.url}/comments/15?page=3`);
  await expect(page.locator('.comment')).toHaveCount(30);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
  const json = (await (await request.get(own.url + articleOf('15'))).text()).match(/"commentCount":(\d+)/)?.[1];
  expect(json).toBe('130');
});

test('comments can be used by everyone', async ({ page, own }) => {
  const zalgo = {
    article: '16',
    name: `ن${'\u0650\u0651'.repeat(20)}`,
    text: `ب${'\u0651\u0650'.repeat(300)} ${'آ'.repeat(900)}`,
  };
  await seed(own, [...lines('16', 'a6'), zalgo, { article: '16', text: '👍'.repeat(900) }]);
  await shows(page, own, '16', '👍👍');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atExtremes(page, async (look) => {
    for (const path of [
      articleOf('16'),
      articleOf('2'),
      '/comment/16?to=a6aaaaaaaaaa',
      '/comment/16/sent',
      '/comments/16',
    ]) {
      await page.goto(own.url + path);
      await look();
    }
  });
});
