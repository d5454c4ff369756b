import { describe, expect, it } from 'vitest';
import type { Renderer } from './render.ts';
import { serveForTest as front, nextPage } from './testing.ts';

/** A desk that says how often it was rendered, and for whom. */
function desk(status = 200) {
  let renderings = 0;
  const renderer: Renderer = async (request, response) => {
    const { url, headers } = request;
    const page = url?.startsWith('/dead-end/')
      ? 'whole 404'
      : `${url} ${++renderings} ${headers.cookie} ${headers['x-furniture']} ${headers['accept-encoding']}`;
    response.writeHead(url?.startsWith('/dead-end/') ? 200 : status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Set-Cookie': 'a=b',
    });
    response.end(nextPage(page));
  };
  return front(renderer);
}

describe('a private page', () => {
  it('is a document with our policy, made for each request, of which nothing is kept', async () => {
    const { ask, store } = await desk();
    const headers = { cookie: 'x=1', 'x-furniture': 'apart', 'accept-encoding': 'identity' };
    for (const number of [1, 2]) {
      const { status, headers: given, text } = await ask('/desk?refused=wrong', { headers });
      expect(status).toBe(200);
      expect(text).toContain(`<body>/desk?refused=wrong ${number} x=1 undefined undefined</body>`);
      expect(given).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'same-origin',
        vary: 'Accept-Encoding, Cookie',
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; /),
      });
      expect([given.etag, given['last-modified'], given['x-cache']]).toEqual([undefined, undefined, undefined]);
    }
    expect(store.size).toBe(0);
  });

  it('that leads nowhere is the whole page for that, and not kept either', async () => {
    const { ask } = await desk(404);
    const { status, headers, text } = await ask('/preview/x');
    expect([status, headers['cache-control'], text.includes('whole 404')]).toEqual([404, 'private, no-store', true]);
  });

  it('has no body for HEAD', async () => {
    const { ask } = await desk();
    const { status, headers, body } = await ask('/desk', { method: 'HEAD' });
    expect([status, body.length, Number(headers['content-length']) > 0]).toEqual([200, 0, true]);
  });

  it('that fails is a readable 500', async () => {
    const { ask } = await desk(500);
    const { status, text } = await ask('/desk');
    expect([status, text.includes('خطایی رخ داد')]).toEqual([500, true]);
  });

  it('is not what public pages are asked with: those know of no reader', async () => {
    const { ask } = await desk();
    const { text } = await ask('/latest', { headers: { cookie: 'x=1' } });
    expect(text).toContain('/latest 1 undefined apart undefined');
  });
});
