import type { APIRequestContext } from '@playwright/test';
import { COMMENT_SITE, expect, seed, stats, test } from './comment-site.ts';
import type { Site } from './server.ts';

const SECONDS = 3_100;

/** Reads an article as somebody at an address, and sends a comment when a person could have written it. */
async function send(
  request: APIRequestContext,
  { url }: Site,
  form: Record<string, string>,
  { code = '11', from = '192.0.2.9', wait = SECONDS, headers = {} } = {},
) {
  const own = { 'x-forwarded-for': from, ...headers };
  await request.get(`${url}/news/${code}/x`, { headers: own });
  await new Promise((resolve) => setTimeout(resolve, wait));
  return request.post(`${url}/comment/${code}/send`, { form, headers: own, maxRedirects: 0 });
}

test('what is accepted is still there after kill -9', async ({ request, site }) => {
  // It starts two servers.
  test.setTimeout(120_000);
  const own = await site(COMMENT_SITE);
  const answer = await send(request, own, { text: 'پیش از مرگ', name: '' });
  await own.kill();
  expect([answer.status(), answer.headers().location]).toEqual([303, '/comment/11/sent']);
  expect((await stats(own, '11')).waiting).toBe(1);
  const again = await own.another();
  expect(await (await request.get(`${again.url}/news/11/x`)).text()).toMatch(/در انتظار بررسی:<\/dt><dd[^>]*>۱</);
  await again.stop();
});

test('what can’t be taken is refused with its status, on a page that has the text', async ({ request, own }) => {
  await seed(own, [{ id: 'otherarticle', article: '2', text: 'زیر مطلب دیگر' }]);
  const post = (code: string, data: string, type = 'application/x-www-form-urlencoded') =>
    request.post(`${own.url}/comment/${code}/send`, { data, headers: { 'content-type': type }, maxRedirects: 0 });
  const form = (fields: Record<string, string>) => String(new URLSearchParams(fields));
  const text = 'متن <b> من';
  for (const [code, body, status, sentence] of [
    ['9', form({ text }), 404, 'این صفحه پیدا نشد'],
    ['3', form({ text }), 404, 'این صفحه پیدا نشد'],
    ['4', form({ text }), 410, 'دیگر در دسترس نیست'],
    ['%00', form({ text }), 400, 'نشانی'],
    ['2', form({ text }), 409, 'بسته است'],
    ['20', form({ text: 'ا' }), 422, 'دست‌کم ۳ نویسه'],
    ['20', form({ text: '👍'.repeat(10_000) }), 422, '👍👍👍'],
    ['20', form({ text, name: 'ن'.repeat(51) }), 422, '۵۰ نویسه'],
    ['20', form({ text, to: 'otherarticle' }), 422, 'دیگر در این مطلب نیست'],
    ['20', form({ text, url: 'https://spam.example' }), 422, 'یک بار دیگر'],
    ['20', form({ text: 'ا'.repeat(200_000) }), 413, 'بسیار بزرگ'],
  ] as const) {
    const answer = await post(code, body);
    expect([code, answer.status()]).toEqual([code, status]);
    const html = await answer.text();
    expect(html).toContain(sentence);
    if (status === 409 || status === 422) {
      expect(html.includes('متن &lt;b&gt; من') || !body.includes('%3Cb%3E')).toBe(true);
      expect(answer.headers()['cache-control']).toBe('private, no-store');
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    }
  }
  expect((await post('20', '{"text":"متن من"}', 'application/json')).status()).toBe(415);
  expect((await post('20', 'x', 'multipart/form-data')).status()).toBe(415);
  expect((await request.get(`${own.url}/comment/9`)).status()).toBe(404);
  expect((await request.get(`${own.url}/comments/9`)).status()).toBe(404);
  expect((await request.get(`${own.url}/comment/20/send`)).status()).toBe(405);
  expect(await stats(own, '20')).toMatchObject({ waiting: 0, approved: 0 });
});

test('a flood from one address waits with its text kept, and other readers do not notice', async ({ request, own }) => {
  const headers = { 'x-forwarded-for': '192.0.2.1' };
  await request.get(`${own.url}/news/21/x`, { headers });
  await new Promise((resolve) => setTimeout(resolve, SECONDS));
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      request.post(`${own.url}/comment/21/send`, { form: { text: `سیل ${n}` }, headers, maxRedirects: 0 }),
    ),
  );
  const refused = answers.filter((answer) => answer.status() === 429);
  expect([answers.filter((answer) => answer.status() === 303).length, refused.length]).toEqual([5, 55]);
  expect(Number(refused[0]?.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await refused[0]?.text()).toMatch(/<textarea[^>]*>سیل \d+</);
  expect((await send(request, own, { text: 'خوانندهٔ دیگر' }, { code: '21' })).status()).toBe(303);
  const script = await request.post(`${own.url}/comment/21/send`, {
    form: { text: 'از یک برنامه' },
    headers: { ...headers, accept: 'application/json' },
  });
  expect([script.status(), await script.json()]).toEqual([
    429,
    { refused: 'wait', message: expect.stringContaining('ثانیه') },
  ]);
});

test('a vote is counted once for a reader, and from this site alone', async ({ request, own }) => {
  await seed(own, [{ id: 'aaaaaaaaaaaa', article: '22', text: 'خوب است' }]);
  const vote = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post(`${own.url}/comment/22/vote`, { form, headers, maxRedirects: 0 });
  expect((await vote({ like: 'aaaaaaaaaaaa' }, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  const first = await vote({ like: 'aaaaaaaaaaaa' });
  expect([first.status(), first.headers().location]).toEqual([303, '/news/22/x#comment-aaaaaaaaaaaa']);
  expect(first.headers()['set-cookie']).toMatch(
    /^peyk_voted=aaaaaaaaaaaa; Path=\/comment; HttpOnly; SameSite=Strict; Max-Age=31536000$/,
  );
  // From another address the browser still knows; another browser at the same address is somebody else.
  const json = { accept: 'application/json' };
  const again = await vote({ dislike: 'aaaaaaaaaaaa' }, { ...json, 'x-forwarded-for': '192.0.2.7' });
  expect(await again.json()).toEqual({ counted: false, likes: 1, dislikes: 0 });
  const other = { ...json, 'user-agent': 'Lynx', cookie: '' };
  expect(await (await vote({ dislike: 'aaaaaaaaaaaa' }, other)).json()).toEqual({
    counted: true,
    likes: 1,
    dislikes: 1,
  });
  expect(await (await vote({ dislike: 'aaaaaaaaaaaa' }, other)).json()).toMatchObject({ counted: false });
  expect((await vote({ like: 'zzzzzzzzzzzz' })).status()).toBe(404);
  expect((await vote({ love: 'aaaaaaaaaaaa' })).status()).toBe(422);
});
