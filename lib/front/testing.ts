import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFront, type FrontOptions } from './front.ts';
import type { Renderer } from './render.ts';

export type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer; text: string };
export type Ask = { method?: string; headers?: Record<string, string>; body?: string };

/** A page as Next writes it, with a script of its own and flight data. */
export const nextPage = (body: string) =>
  `<!DOCTYPE html><html lang="fa"><head><link rel="stylesheet" href="/_next/static/a.css"/><script src="/_next/static/x.js" async=""></script></head>` +
  `<body>${body}<!--$--><script>self.__next_f.push([1,"flight"])</script></body></html>`;

/** A renderer that answers every address but those of dead ends, whose pages are `whole 404` and the like. */
export function site(page: (url: string) => string | Promise<string>): Renderer {
  return async (request, response) => {
    const url = request.url ?? '';
    const body = url.startsWith('/dead-end/') ? `whole ${url.slice(10)}` : await page(url);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', Vary: 'rsc' }).end(nextPage(body));
  };
}

/** A renderer that gives one page, as it is. */
export const html =
  (body: string, status = 200): Renderer =>
  async (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  };

/** Counts renderings; each page says which it was. */
export function counted(delay?: Promise<void>) {
  const state = { renderings: 0 };
  const renderer = site(async (url) => {
    const number = ++state.renderings;
    await delay;
    return `${url} ${number}`;
  });
  return { state, renderer };
}

/** A front of a renderer on a real port, and a way to ask it. */
export async function serve(renderer: Renderer, options: Partial<FrontOptions> = {}) {
  const front = createFront({
    renderer,
    scopesOf: (key) => ({ own: ['site', key], furniture: ['lists'] }),
    stylesheets: (href) => (href === '/_next/static/a.css' ? 'b{color:red}' : undefined),
    ...options,
  });
  const server = createServer((request, response) => void front.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          const given = response.headers as Record<string, string | undefined>;
          resolve({ status: response.statusCode ?? 0, headers: given, body, text: body.toString() });
        });
      });
      request.on('error', reject).end(body);
    });
  return { ...front, ask, port, stop: () => void server.close() };
}

/** A promise that is kept from outside. */
export function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** `serve` for one test, which stops it when it is over. */
export async function serveForTest(renderer: Renderer, options?: Partial<FrontOptions>) {
  const served = await serve(renderer, options);
  onTestFinished(served.stop);
  return served;
}
