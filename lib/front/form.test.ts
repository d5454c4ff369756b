import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { Renderer } from './render.ts';
import { nextPage, serveForTest } from './testing.ts';

/** A route that takes some forms and refuses others with a page; and that page. */
const site: Renderer = async (request, response) => {
  const { url = '', method, headers } = request;
  if (method !== 'POST') {
    response.writeHead(url.includes('gone') ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    return void response.end(
      nextPage(`${method} ${url} ${headers.cookie} ${headers['content-length']} ${headers['x-reader-address']}`),
    );
  }
  const body = await text(request);
  if (headers['accept-encoding']) throw new Error('Who compresses?');
  if (body === 'good') return void response.writeHead(303, { location: '/comment/1/sent', 'set-cookie': 'a=b' }).end();
  if (body === 'broken') throw new Error('broken');
  const shown = body === 'gone' ? '/comment/gone' : `/comment/1?kept=${body}`;
  response.writeHead(429, { 'x-shown-page': shown, 'retry-after': '7' }).end('not to be seen');
};

const post = { method: 'POST', headers: { cookie: 'x=1', 'content-type': 'text/plain', 'accept-encoding': 'zstd' } };

it('is answered as its route answers', async () => {
  const { ask } = await serveForTest(site);
  const { status, headers, body } = await ask('/comment/1/send', { ...post, body: 'good' });
  expect([status, headers.location, headers['set-cookie'], body.length]).toEqual([303, '/comment/1/sent', ['a=b'], 0]);
});

it('is refused with a page for the same reader, under the route’s status', async () => {
  const { ask, store } = await serveForTest(site);
  const { status, headers, text: html } = await ask('/comment/1/send', { ...post, body: 'bad' });
  expect([status, headers['retry-after'], headers['x-shown-page']]).toEqual([429, '7', undefined]);
  expect(html).toContain('<body>GET /comment/1?kept=bad x=1 undefined 127.0.0.1</body>');
  expect(headers).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringMatching(/^default-src 'none'/),
  });
  expect(store.size).toBe(0);
});

it('that led to nothing, or failed, says so', async () => {
  const { ask } = await serveForTest(async (request, response) => {
    if (request.url?.startsWith('/dead-end/'))
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(nextPage('whole 404'));
    await site(request, response);
  });
  const gone = await ask('/comment/1/send', { ...post, body: 'gone' });
  expect([gone.status, gone.text.includes('whole 404')]).toEqual([404, true]);
  const broken = await ask('/comment/1/send', { ...post, body: 'broken' });
  expect([broken.status, broken.text.includes('خطایی رخ داد')]).toEqual([500, true]);
});
