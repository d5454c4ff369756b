import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { choicesFor } from '../lib/covers/random.ts';
import { type Answer, ask } from './load/connection.ts';
import { zipf } from './load/zipf.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function askServer(listener: RequestListener, paths: string[]) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const answers: Answer[] = [];
  const failures: string[] = [];
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`));
  await ask({
    host: '127.0.0.1',
    port,
    next: () => requests.shift(),
    onAnswer: (answer) => answers.push(answer),
    onFailure: (reason) => failures.push(reason),
  });
  return { answers: answers.map(({ status, bytes, cache }) => [status, bytes, cache]), failures };
}

describe('a connection of the load generator', () => {
  it('counts answers of all sizes, even those that come in pieces', async () => {
    const { answers, failures } = await askServer(
      (request, response) => {
        if (request.url === '/empty') return response.writeHead(404, { 'Content-Length': 0 }).end();
        response.writeHead(200, { 'Content-Length': 300_000, 'X-Cache': 'hit' });
        response.write(Buffer.alloc(100_000));
        setTimeout(() => response.end(Buffer.alloc(200_000)), 10);
      },
      ['/big', '/empty', '/big'],
    );
    expect(answers).toEqual([
      [200, 300_000, 'hit'],
      [404, 0, ''],
      [200, 300_000, 'hit'],
    ]);
    expect(failures).toEqual([]);
  });

  it('puts a head together that comes in pieces', async () => {
    const { answers } = await askServer(
      (_request, { socket }) => {
        socket?.write('HTTP/1.1 200 OK\r\nContent-Le');
        setTimeout(() => socket?.write('ngth: 2\r\n\r'), 10);
        setTimeout(() => socket?.write('\nok'), 20);
      },
      ['/'],
    );
    expect(answers).toEqual([[200, 2, '']]);
  });

  it('counts a broken answer as a failure and goes on with a new connection', async () => {
    const { answers, failures } = await askServer(
      (request, response) => {
        if (request.url === '/broken') response.destroy();
        else response.writeHead(200, { 'Content-Length': 2 }).end('ok');
      },
      ['/broken', '/'],
    );
    expect([answers, failures]).toEqual([[[200, 2, '']], ['closed by the server']]);
  });
});

it('Zipf’s law gives the first of 1,000 things twice as often as the second', () => {
  const choose = zipf(1000, choicesFor('test'));
  const counts = new Map<number, number>();
  for (let i = 0; i < 100_000; i++) {
    const chosen = choose();
    counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  }
  expect((counts.get(0) ?? 0) / (counts.get(1) ?? 1)).toBeCloseTo(2, 0);
  expect(Math.max(...counts.keys())).toBeLessThan(1000);
});
