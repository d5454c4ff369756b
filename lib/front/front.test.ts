import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { Epochs } from '../epochs.ts';
import { DocumentStore } from './store.ts';
import { counted, serveForTest as front, gate, html, site } from './testing.ts';

const EPOCH = new Date(0).toUTCString();

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

  it('that many ask for is compressed again, with fewer bytes for the same content', async () => {
    const words = Array.from(
      { length: 4000 },
      (_, index) => `خبر ${(index * 7919) % 1013} از ${(index * 104729) % 97}`,
    );
    const { ask } = await front(site(() => `<p>${words.join('، ')}</p>`));
    const br = { headers: { 'accept-encoding': 'br' } };
    const first = await ask('/', br);
    expect((await ask('/', br)).body).toEqual(first.body);
    for (let answers = 0; answers < 40; answers++) await ask('/', br);
    await expect.poll(async () => (await ask('/', br)).body.length).toBeLessThan(first.body.length);
    const { body, headers } = await ask('/', br);
    expect(brotliDecompressSync(body)).toEqual(brotliDecompressSync(first.body));
    expect([headers.etag, headers['content-length']]).toEqual([first.headers.etag, String(body.length)]);
  });

  it('that never changes is compressed as well as can be, at once', async () => {
    const text = Array.from(
      { length: 4000 },
      (_, index) => `let n${(index * 7919) % 1013}=${(index * 104729) % 97}`,
    ).join(';');
    const { ask } = await front(async (_request, response) => {
      const caching = 'public, max-age=31536000, immutable';
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': caching }).end(text);
    });
    const br = { headers: { 'accept-encoding': 'br' } };
    const { body } = await ask('/islands/a-1.js', br);
    expect(brotliDecompressSync(body).toString()).toBe(text);
    // What zlib itself does when nothing is said.
    expect(body.length).toBeLessThanOrEqual(brotliCompressSync(text).length);
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

  it('says when it was made, whatever the file behind it says, and takes no ranges', async () => {
    const { ask } = await front(async (_request, response) => {
      const headers = { 'Content-Type': 'image/svg+xml', 'Last-Modified': EPOCH, 'Accept-Ranges': 'bytes' };
      response.writeHead(200, headers).end('<svg/>');
    });
    const { headers } = await ask('/icon.svg');
    expect(headers['last-modified']).not.toBe(EPOCH);
    expect(headers).not.toHaveProperty('accept-ranges');
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
    for (time of [1_500, 2_500]) {
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

  // What can't be packed: all letters are equally likely.
  const noise = (url: string, length: number) =>
    createHash('shake256', { outputLength: length }).update(url).digest('hex');

  it.each([
    ['documents', 15_000, 'miss'],
    ['only encodings of documents', 1500, 'hit'],
  ])('stays within its bytes: %s go first', async (_what, length, first) => {
    const store = new DocumentStore(400_000);
    const { ask } = await front(
      site((url) => noise(url, length)),
      { store },
    );
    const br = { headers: { 'accept-encoding': 'br' } };
    const bodies = new Map<string, string>();
    for (let number = 0; number < 40; number++)
      bodies.set(`/${number}`, (await ask(`/${number}`, br)).body.toString('hex'));
    expect(store.size).toBeLessThanOrEqual(400_000);
    for (const [path, state] of [
      ['/39', 'hit'],
      ['/0', first],
    ] as const) {
      const answer = await ask(path, br);
      expect([answer.headers['x-cache'], answer.body.toString('hex')]).toEqual([state, bodies.get(path)]);
    }
  });
});
