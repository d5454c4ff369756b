import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Beacon } from '../views/beacon.ts';
import { takeView } from './views.ts';

const seen: { body: string; address: string; agent: string | undefined }[] = [];
const see = ({ body, address, header }: Beacon) => void seen.push({ body, address, agent: header('user-agent') });
const server = createServer((asked, response) => {
  if (!takeView(asked, response, { see })) response.writeHead(404).end();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());
beforeEach(() => void seen.splice(0));

type Ask = { method?: string; body?: string | string[]; headers?: Record<string, string> };

/** The status of an answer; a body of several parts is sent in pieces, its length unsaid. */
function ask(path: string, { method = 'POST', body = '219416', headers = {} }: Ask = {}): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers: { 'user-agent': 'a/1', ...headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once('error', reject);
    if (typeof body === 'string') asked.end(body);
    else {
      for (const part of body) asked.write(part);
      asked.end();
    }
  });
}

test('a message comes with who sent it, as a proxy on this machine says', async () => {
  expect(await ask('/views', { headers: { 'x-forwarded-for': '203.0.113.9, 192.0.2.1' } })).toBe(204);
  expect(await ask('/views', { body: ['219', '416'] })).toBe(204);
  expect(seen).toEqual([
    { body: '219416', address: '192.0.2.1', agent: 'a/1' },
    { body: '219416', address: '127.0.0.1', agent: 'a/1' },
  ]);
});

test.each(['/views?', '/views?utm=1', '/%76iews', '/views?q=1'])('%s is the same address', async (path) => {
  expect(await ask(path)).toBe(204);
  expect(seen.length).toBe(1);
});

test.each([
  ['said', 'x'.repeat(129)],
  ['unsaid', ['x'.repeat(100), 'x'.repeat(29)]],
])('a message of a %s length that is too great is refused', async (_how, body) => {
  expect(await ask('/views', { body })).toBe(413);
  expect(seen).toEqual([]);
});

test.each([
  ['GET', '/views'],
  ['PUT', '/views'],
  ['POST', '/views/1'],
  ['POST', '/view'],
  ['POST', '/news/1/views'],
])('%s %s is for others', async (method, path) => {
  expect(await ask(path, { method, body: '' })).toBe(404);
  expect(seen).toEqual([]);
});
