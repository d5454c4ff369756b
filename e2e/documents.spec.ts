import { expect, test } from './fixtures.ts';
import { PAGE_TYPES } from './page-types.ts';

const ARTICLE = { html: 21_500, scripts: 1, scriptBytes: 4096, fontBytes: 29_000 };
/** Bytes over the wire in a browser (Brotli, with headers; docs/decisions/0024), requests and scripts; they may only become smaller. */
const BUDGETS: Record<string, { html: number; scripts: number; scriptBytes: number; fontBytes: number }> = {
  home: { html: 19_500, scripts: 1, scriptBytes: 4096, fontBytes: 29_000 },
  // The list of what a browser keeps is made by a module of its own.
  saved: { html: 19_500, scripts: 2, scriptBytes: 6144, fontBytes: 29_000 },
  article: ARTICLE,
  'article without a picture': ARTICLE,
};
const ANY = { html: 19_500, scripts: 1, scriptBytes: 4096, fontBytes: 29_000 };
const MOST_LAYOUT_SHIFT = 0.01;

for (const { name, path } of PAGE_TYPES) {
  test(`${name} is a finished document with a strict policy`, async ({ request }) => {
    const answer = await request.get(path);
    const html = await answer.text();
    const hint = 'Next writes its pages in another way now: look at lib/front/strip.ts';
    expect(html, hint).not.toMatch(/__next_f|src="\/_next\/|<link[^>]+stylesheet|<!--|<peyk-(place|filling)/);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, hint).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/<[^>]+ style="/);
  });

  test(`${name} keeps its budget`, async ({ page }) => {
    const budget = BUDGETS[name] ?? ANY;
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const types = new Map<string, { type: string; url: string }>();
    const bytes: Record<string, number> = {};
    let scripts = 0;
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      types.set(requestId, { type, url: response.url });
      if (type === 'Script') scripts++;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId)?.type ?? 'Other';
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(bytes.Document).toBeLessThanOrEqual(budget.html);
    expect(bytes.Script ?? 0).toBeLessThanOrEqual(budget.scriptBytes);
    expect(bytes.Font ?? 0).toBeLessThanOrEqual(budget.fontBytes);
    expect(bytes.Stylesheet ?? 0).toBe(0);
    expect(scripts).toBeLessThanOrEqual(budget.scripts);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBeLessThanOrEqual(MOST_LAYOUT_SHIFT);
  });
}

test('a document is told from one that the reader has, and is kept', async ({ request }) => {
  const first = await request.get('/about');
  const again = await request.get('/about', { headers: { 'If-None-Match': first.headers().etag ?? '' } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  expect(again.headers()['x-cache']).toBe('hit');
  expect(first.headers()['cache-control']).toContain('s-maxage=1');
  expect(first.headers().vary).toBe('Accept-Encoding');
});
