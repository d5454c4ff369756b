import { connect } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import type { Renderer } from './render.ts';
import { counted, serveForTest as front, gate, html, nextPage, site } from './testing.ts';
import { Turns } from './turns.ts';

describe('when pages can’t be made', () => {
  const failures: [string, Renderer][] = [
    ['a failed page', html('<html id="__next_error__"></html>', 500)],
    ['plain text', async (_request, response) => void response.writeHead(500).end('Internal Server Error')],
    ['a renderer that throws', () => Promise.reject(new Error('no'))],
  ];

  test.each(failures)('the last good document is given: %s', async (_what, failing) => {
    let fails = false;
    const good = site(() => 'good');
    const { ask, epochs } = await front((request, response) => (fails ? failing : good)(request, response));
    await ask('/');
    fails = true;
    epochs.bump('site');
    const stale = await ask('/');
    expect([stale.status, stale.headers['x-cache'], stale.text.includes('good')]).toEqual([200, 'stale', true]);
    fails = false;
    expect((await ask('/')).headers['x-cache']).toBe('miss');
  });

  test.each(failures)('and without one a readable document: %s', async (_what, failing) => {
    const { ask } = await front(failing);
    const { status, headers, text } = await ask('/');
    expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="fa" dir="rtl">.*<h1>خطایی رخ داد<\/h1>/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('says 503 when too many wait, and when to come back', async () => {
    const door = gate();
    const { ask } = await front(counted(door.passed).renderer, { turns: new Turns(1, 1) });
    const refused: (string | undefined)[] = [];
    const answers = ['/a', '/b', '/c', '/d'].map(async (path) => {
      const { status, headers } = await ask(path);
      if (status === 503) refused.push(headers['retry-after']);
      return status;
    });
    await expect.poll(() => refused).toEqual(['5', '5']);
    door.open();
    expect((await Promise.all(answers)).sort()).toEqual([200, 200, 503, 503]);
  });

  it('goes on when a reader leaves', async () => {
    const door = gate();
    const { state, renderer } = counted(door.passed);
    const { ask, port } = await front(renderer);
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /a HTTP/1.1\r\nHost: x\r\n\r\n'));
    await expect.poll(() => state.renderings).toBe(1);
    socket.destroy();
    door.open();
    await expect.poll(async () => (await ask('/a')).headers['x-cache']).toBe('hit');
    expect(state.renderings).toBe(1);
  });

  it('takes only the first of two answers', async () => {
    const { ask } = await front(async (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('first');
      response.end('second');
    });
    expect((await ask('/')).text).toBe('first');
  });
});

describe('a dead end', () => {
  test.each([
    [404, 404],
    [403, 410],
  ])('that Next says with %i is a whole page with %i, one for all addresses', async (said, status) => {
    let pages = 0;
    const { ask } = await front(async (request, response) => {
      if (!request.url?.startsWith('/dead-end/'))
        return html('<html id="__next_error__"></html>', said)(request, response);
      pages++;
      return site(() => '')(request, response);
    });
    for (const path of ['/a', '/b', '/a']) {
      const answer = await ask(path);
      expect([answer.status, answer.text.includes(`whole ${status}`)]).toEqual([status, true]);
    }
    expect(pages).toBe(1);
  });

  it('ends when something may have come to be there', async () => {
    let isThere = false;
    const { ask, epochs } = await front(async (request, response) => {
      if (isThere || request.url?.startsWith('/dead-end/')) return site(() => 'here')(request, response);
      return html('<html id="__next_error__"></html>', 404)(request, response);
    });
    expect((await ask('/a')).status).toBe(404);
    isThere = true;
    epochs.bump('lists');
    expect((await ask('/a')).text).toContain('here');
  });

  it('does not take the turns of the pages that lead to it', async () => {
    const renderer: Renderer = (request, response) =>
      (request.url?.startsWith('/dead-end/') ? site(() => '') : html('', 404))(request, response);
    const { ask } = await front(renderer, { turns: new Turns(2, 10) });
    const answers = await Promise.all(['/a', '/b', '/c', '/d'].map((path) => ask(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('can’t be asked for by readers as if it were a page', async () => {
    const { ask } = await front(site(() => 'never'));
    expect((await ask('/dead-end/410')).status).toBe(404);
  });
});

describe('other answers', () => {
  it('redirects are kept without a body', async () => {
    const { ask } = await front(async (_request, response) => {
      response.writeHead(308, { Location: '/news/1/x', 'Content-Type': 'text/html' }).end(nextPage('moved'));
    });
    for (const state of ['miss', 'hit']) {
      const { status, headers, body } = await ask('/n/1');
      expect([status, headers.location, headers['x-cache'], body.length]).toEqual([308, '/news/1/x', state, 0]);
    }
  });

  test.each(['/news/%E0%A4%A', '/%', '/a%00b', '*', `/${'x'.repeat(5000)}`])(
    'a malformed address is 400: %s',
    async (path) => {
      const { ask } = await front(() => Promise.reject(new Error('never asked')));
      const { status, text } = await ask(path);
      expect([status, text.includes('<h1>این نشانی درست نیست</h1>')]).toEqual([400, true]);
    },
  );

  it('files whose address names their content are kept until the site changes, others not', async () => {
    let asked = 0;
    const { ask, epochs } = await front(async (request, response) => {
      asked++;
      // So that the next one comes while this one is made.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const caching = request.url === '/media/1' ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
      response.writeHead(200, { 'Content-Type': 'image/webp', 'Cache-Control': caching }).end(Buffer.alloc(5000));
    });
    await ask('/media/1');
    epochs.bump('lists');
    const kept = await ask('/media/1', { headers: { 'accept-encoding': 'br' } });
    expect([
      kept.headers['x-cache'],
      kept.headers['content-encoding'],
      kept.headers['cache-control'],
      kept.body.length,
    ]).toEqual(['hit', undefined, 'public, max-age=31536000, immutable', 5000]);
    await ask('/media/2');
    await Promise.all([ask('/media/2'), ask('/media/2')]);
    expect(asked).toBe(3);
    // One of them may be a picture that was taken back.
    epochs.bump('site');
    await ask('/media/1');
    expect(asked).toBe(4);
  });

  test.each(['/healthz', '/readyz', '/api/articles', '/api/x'])('%s passes through', async (path) => {
    const { ask } = await front(
      async (_request, response) => void response.writeHead(500, { 'X-Mark': 'own' }).end('own'),
    );
    const answer = await ask(path);
    expect([answer.status, answer.text, answer.headers['x-mark'], answer.headers['x-cache']]).toEqual([
      500,
      'own',
      'own',
      undefined,
    ]);
  });

  it('what is not read passes through', async () => {
    const { ask } = await front(async (request, response) => void response.writeHead(405).end(request.method));
    expect((await ask('/', { method: 'POST' })).text).toBe('POST');
  });
});
