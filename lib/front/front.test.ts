import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import { bestEncoding } from './answer.ts';
import { front } from './front.ts';
import type { Renderer } from './render.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Asks a front of a stand-in renderer; the page of a dead end is `whole 404` and the like. */
async function ask(page: Renderer, path = '/', { method = 'GET', headers = {} } = {}): Promise<Answer> {
  const renderer: Renderer = async (request, response) => {
    if (!request.url?.startsWith('/dead-end/')) return page(request, response);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`whole ${request.url.slice(10)}`);
  };
  return askServer(front(renderer), path, method, headers);
}

async function askServer(
  listener: ReturnType<typeof front>,
  path: string,
  method = 'GET',
  headers = {},
): Promise<Answer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject).end();
  });
}

const html =
  (body: string, status = 200): Renderer =>
  async (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body);
  };

describe('a good page', () => {
  it('is sent as it is, with its headers and length', async () => {
    const answer = await ask(async (_request, response) => {
      response.statusCode = 200;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('X-Mark', 'yes');
      response.write('<p>خبر');
      response.end('</p>');
    });
    expect([answer.status, answer.headers['x-mark'], answer.headers['content-length']]).toEqual([200, 'yes', '13']);
    expect(answer.body.toString()).toBe('<p>خبر</p>');
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip;q=0.8', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
  ] as const)('is compressed for «%s» with %s', async (accepted, encoding, open) => {
    const answer = await ask(html('خبر '.repeat(1000)), '/', { headers: { 'accept-encoding': accepted } });
    expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([encoding, 'Accept-Encoding']);
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    expect(open(answer.body).toString()).toBe('خبر '.repeat(1000));
  });

  it('is not compressed when it is a picture', async () => {
    const answer = await ask(
      async (_request, response) =>
        void response.writeHead(200, { 'Content-Type': 'image/webp' }).end(Buffer.alloc(5000)),
      '/media/1',
      { headers: { 'accept-encoding': 'br' } },
    );
    expect([answer.headers['content-encoding'], answer.body.length]).toEqual([undefined, 5000]);
  });

  it('has no body for HEAD', async () => {
    const answer = await ask(html('x'.repeat(2000)), '/', { method: 'HEAD' });
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
  });
});

it('passes a redirect on', async () => {
  const answer = await ask(async (_request, response) => void response.writeHead(308, { Location: '/news/1/x' }).end());
  expect([answer.status, answer.headers.location]).toEqual([308, '/news/1/x']);
});

describe('a dead end', () => {
  test.each([
    [404, 404, 'whole 404'],
    [403, 410, 'whole 410'],
  ])('that Next says with %i is a whole page with %i', async (said, status, body) => {
    const answer = await ask(html('<html id="__next_error__"></html>', said));
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  test.each([
    ['a failed page', html('<html id="__next_error__"></html>', 500)],
    [
      'plain text',
      (async (_request, response) => void response.writeHead(500).end('Internal Server Error')) satisfies Renderer,
    ],
    ['a renderer that throws', (() => Promise.reject(new Error('no'))) satisfies Renderer],
  ])('is a readable document in place of %s', async (_what, renderer) => {
    const answer = await ask(renderer);
    expect([answer.status, answer.headers['cache-control']]).toEqual([500, 'no-store']);
    expect(answer.body.toString()).toMatch(/^<!DOCTYPE html><html lang="fa" dir="rtl">.*<h1>خطایی رخ داد<\/h1>/);
  });

  it('is a readable document when its page fails too', async () => {
    const answer = await askServer(front(html('', 404)), '/none');
    expect(answer.status).toBe(503);
    expect(answer.body.toString()).toContain('<h1>خطایی رخ داد</h1>');
  });

  it('leaves answers alone that are not pages', async () => {
    const missing = await ask(async (_request, response) => void response.writeHead(404).end());
    expect([missing.status, missing.body.length]).toEqual([404, 0]);
    const failed = await ask(async (_request, response) => {
      response.writeHead(500, { 'Content-Type': 'application/json' }).end('{"ready":false}');
    });
    expect([failed.status, failed.body.toString()]).toEqual([500, '{"ready":false}']);
  });

  it('can’t be asked for by readers', async () => {
    expect((await ask(html('never'), '/dead-end/410')).status).toBe(404);
  });
});

it('answers a malformed address by itself', async () => {
  const answer = await ask(() => Promise.reject(new Error('never asked')), '/news/%E0%A4%A');
  expect(answer.status).toBe(400);
  expect(answer.body.toString()).toContain('<h1>این نشانی درست نیست</h1>');
});

it('passes files of the build through', async () => {
  const answer = await ask(html('file', 404), '/_next/static/none.js');
  expect([answer.status, answer.body.toString()]).toEqual([404, 'file']);
});

test.each([
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['identity', undefined],
  ['gzip;q=0, br;q=0', undefined],
  ['GZIP', 'gzip'],
])('of «%s» the best is %s', (accepted, encoding) => expect(bestEncoding(accepted)).toBe(encoding));
