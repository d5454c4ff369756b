import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, test } from 'vitest';
import { answerFailure, mendAnswer } from './answer.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server whose renderer answers as `render` does, behind the front's mending. */
async function served(render: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    mendAnswer(response);
    render(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('leaves a good page alone', async () => {
  const url = await served((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'X-Mark': 'yes' });
    response.write('<p>خبر');
    response.end('</p>');
  });
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('x-mark'), await answer.text()]).toEqual([200, 'yes', '<p>خبر</p>']);
});

it('answers 410 where Next says 403, with the page that Next made', async () => {
  const url = await served((_request, response) => {
    response.statusCode = 403;
    response.end('withdrawn');
  });
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([410, 'withdrawn']);
});

test.each([
  [
    'written at once',
    (response: Parameters<RequestListener>[1]) =>
      response.writeHead(500, { 'Content-Type': 'text/html' }).end('<html></html>'),
  ],
  [
    'streamed',
    (response: Parameters<RequestListener>[1]) => {
      response.statusCode = 500;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Link', '</font.woff2>; rel=preload');
      response.write('half of ');
      response.end('nothing');
    },
  ],
  [
    'plain text',
    (response: Parameters<RequestListener>[1]) => {
      response.statusCode = 500;
      response.end('Internal Server Error');
    },
  ],
])('puts a readable document in place of a failed page, %s', async (_how, fail) => {
  const url = await served((_request, response) => void fail(response));
  const answer = await fetch(url);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('link')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(text).toMatch(/^<!DOCTYPE html><html lang="fa" dir="rtl">/);
  expect(text).toContain('<h1>خطایی رخ داد</h1>');
  expect(text).not.toContain('nothing');
});

it('leaves a failed answer alone that is not a page', async () => {
  const url = await served((_request, response) => {
    response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end('{"ready":false}');
  });
  expect(await (await fetch(url)).json()).toEqual({ ready: false });
});

it('sends no body to HEAD', async () => {
  const url = await served((_request, response) => {
    response.statusCode = 500;
    response.end();
  });
  const answer = await fetch(url, { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([500, '']);
});

it('answers a malformed address by itself', async () => {
  const server = createServer((_request, response) => answerFailure(response, 400));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect(await answer.text()).toContain('این نشانی درست نیست');
});
