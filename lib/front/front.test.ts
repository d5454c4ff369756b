import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import { Epochs } from '../epochs.ts';
import type { FrontOptions } from './front.ts';
import type { Renderer } from './render.ts';
import { DocumentStore } from './store.ts';
import { gate, nextPage, serve, site } from './testing.ts';
import { Turns } from './turns.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function front(renderer: Renderer, options?: Partial<FrontOptions>) {
  const served = await serve(renderer, options);
  stops.push(served.stop);
  return served;
}

const html =
  (body: string, status = 200): Renderer =>
  async (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  };

/** Counts renderings; each page says which it was. */
function counted(delay?: Promise<void>) {
  const state = { renderings: 0 };
  const renderer = site(async (url) => {
    const number = ++state.renderings;
    await delay;
    return `${url} ${number}`;
  });
  return { state, renderer };
}

describe('a document', () => {
  it('has no script of the framework, its style inline, and a policy that names it', async () => {
    const { ask } = await front(site(() => '<p>خبر</p>'));
    const { text, headers } = await ask('/');
    expect(text).toBe(
      '<!DOCTYPE html><html lang="fa"><head><style>b{color:red}</style></head><body><p>خبر</p></body></html>',
    );
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+';/,
    );
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=1, stale-while-revalidate=10');
  });

  it('that does not look as expected is passed on whole, without a policy that would break it', async () => {
    const { ask } = await front(html('<p>not of Next</p>'));
    const { text, headers } = await ask('/');
    expect([text, headers['content-security-policy']]).toEqual(['<p>not of Next</p>', undefined]);
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip;q=0.8', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['*;q=0.1', 'br', brotliDecompressSync],
    ['identity', undefined, (body: Buffer) => body],
    ['', undefined, (body: Buffer) => body],
  ] as const)('is compressed for «%s» with %s', async (accepted, encoding, open) => {
    const { ask } = await front(html('خبر '.repeat(1000)));
    for (const state of ['miss', 'hit']) {
      const { headers, body } = await ask('/', { headers: { 'accept-encoding': accepted } });
      expect([headers['content-encoding'], headers['x-cache'], headers['content-length']]).toEqual([
        encoding,
        state,
        String(body.length),
      ]);
      expect(open(body).toString()).toBe('خبر '.repeat(1000));
    }
  });

  it('is told from one that the reader has', async () => {
    const { ask } = await front(site(() => 'خبر'));
    const { headers } = await ask('/');
    const etag = headers.etag ?? '';
    for (const condition of [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", ${etag.slice(2)}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': headers['last-modified'] ?? '' },
    ]) {
      const answer = await ask('/', { headers: condition });
      expect([answer.status, answer.body.length, answer.headers.etag], JSON.stringify(condition)).toEqual([
        304,
        0,
        etag,
      ]);
    }
    for (const condition of [
      { 'if-none-match': '"x"' },
      { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'if-modified-since': 'nonsense' },
    ]) {
      expect((await ask('/', { headers: condition })).status, JSON.stringify(condition)).toBe(200);
    }
  });

  it('has no body for HEAD, but all its headers', async () => {
    const { ask } = await front(site(() => 'خبر'));
    const [get, head] = [await ask('/'), await ask('/', { method: 'HEAD' })];
    expect([head.status, head.body.length, head.headers['content-length'], head.headers.etag]).toEqual([
      200,
      0,
      get.headers['content-length'],
      get.headers.etag,
    ]);
  });

  it('keeps its Last-Modified when a new rendering says the same', async () => {
    const { ask, epochs } = await front(site(() => 'خبر'));
    const first = await ask('/');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    epochs.bump('site');
    const second = await ask('/');
    expect([second.headers['x-cache'], second.headers['last-modified']]).toEqual([
      'miss',
      first.headers['last-modified'],
    ]);
  });
});

describe('the store', () => {
  it('gives what it has until the content changes', async () => {
    const { state, renderer } = counted();
    const { ask, epochs } = await front(renderer);
    expect((await ask('/a')).headers['x-cache']).toBe('miss');
    expect((await ask('/a?utm_source=x')).headers['x-cache']).toBe('hit');
    epochs.bump('/b');
    expect((await ask('/a')).headers['x-cache']).toBe('hit');
    epochs.bump('/a');
    expect((await ask('/a')).text).toContain('/a 2');
    expect(state.renderings).toBe(2);
  });

  it('renders once for a thousand who wait', async () => {
    const door = gate();
    const { state, renderer } = counted(door.passed);
    const { ask } = await front(renderer);
    const waiting = Array.from({ length: 1000 }, () => ask('/a'));
    await expect.poll(() => state.renderings).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    door.open();
    const answers = await Promise.all(waiting);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(state.renderings).toBe(1);
  });

  it('never keeps what was being rendered when the content changed', async () => {
    const door = gate();
    let content = 'old';
    let renderings = 0;
    const { ask, epochs } = await front(
      site(async () => {
        const read = content;
        if (++renderings === 1) await door.passed;
        return read;
      }),
    );
    const early = ask('/a');
    await expect.poll(() => renderings).toBe(1);
    content = 'new';
    epochs.bump('/a');
    // Asked after the change: it may not join the rendering that began before it.
    expect((await ask('/a')).text).toContain('new');
    door.open();
    expect((await early).text).toContain('old');
    const later = await ask('/a');
    expect(later.text).toContain('new');
  });

  it('gives a document with old furniture for a minute, and makes it anew behind the reader', async () => {
    let time = 0;
    const { state, renderer } = counted();
    const { ask, epochs } = await front(renderer, { epochs: new Epochs(() => time) });
    await ask('/a');
    epochs.bump('lists');
    for (time of [3_000, 59_000]) {
      const stale = await ask('/a');
      expect([stale.headers['x-cache'], stale.text.includes('/a 1')]).toEqual(['stale', true]);
    }
    await expect.poll(async () => (await ask('/a')).headers['x-cache']).toBe('hit');
    expect((await ask('/a')).text).toContain('/a 2');
    epochs.bump('lists');
    time = 120_000;
    const waited = await ask('/a');
    expect([waited.headers['x-cache'], waited.text.includes('/a 3')]).toEqual(['miss', true]);
    expect(state.renderings).toBe(3);
  });

  it('stays within its bytes', async () => {
    const store = new DocumentStore(200_000);
    const { ask } = await front(
      site((url) => `${url} ${'x'.repeat(15_000)}`),
      { store },
    );
    for (let number = 0; number < 40; number++) await ask(`/${number}`, { headers: { 'accept-encoding': 'br' } });
    expect(store.size).toBeLessThanOrEqual(200_000);
    expect((await ask('/39')).headers['x-cache']).toBe('hit');
    expect((await ask('/0')).headers['x-cache']).toBe('miss');
  });
});

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

  it('files whose address names their content are kept for ever, others not', async () => {
    let asked = 0;
    const { ask, epochs } = await front(async (request, response) => {
      asked++;
      const caching = request.url === '/media/1' ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
      response.writeHead(200, { 'Content-Type': 'image/webp', 'Cache-Control': caching }).end(Buffer.alloc(5000));
    });
    await ask('/media/1');
    epochs.bump('site');
    const kept = await ask('/media/1', { headers: { 'accept-encoding': 'br' } });
    expect([
      kept.headers['x-cache'],
      kept.headers['content-encoding'],
      kept.headers['cache-control'],
      kept.body.length,
    ]).toEqual(['hit', undefined, 'public, max-age=31536000, immutable', 5000]);
    await ask('/media/2');
    await ask('/media/2');
    expect(asked).toBe(3);
  });

  test.each(['/healthz', '/readyz', '/desk/articles', '/api/x'])('%s passes through', async (path) => {
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
