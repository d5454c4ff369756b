import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { askedHeaders } from '../site/asked.ts';
import { FURNITURE_APART, FURNITURE_HEADER } from '../site/furniture.ts';
import type { DirectPages } from './direct.ts';
import type { Renderer } from './render.ts';
import { serveForTest } from './testing.ts';

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 1, value));

type Props = { params: Promise<{ name?: string }>; searchParams: Promise<Record<string, string | string[]>> };

const layout: DirectPages['layout'] = ({ children }) =>
  h(
    'html',
    { lang: 'fa', className: undefined },
    h('head', null, h('script', { 'data-boot': '', dangerouslySetInnerHTML: { __html: 'first()' } })),
    h('body', null, h('peyk-place', { 'data-src': '/furniture/top' }), h('main', null, children)),
  );

const text = (title: string, body: ReactNode) => [h('title', { key: 1 }, title), h('p', { key: 2 }, body)];

const pages = {
  '/hello/[name]': async ({ params, searchParams }: Props) => {
    const { name = '' } = await params;
    if (name === 'nobody') throw new Error('NEXT_NOT_FOUND');
    const { page } = await searchParams;
    return text(await later(name), `${decodeURIComponent(name)} ${page} ${askedHeaders()?.[FURNITURE_HEADER]}`);
  },
  '/furniture/[name]': async () => h('peyk-filling', null, h('style', null, 'i{top:0}'), h('i', null, 'بالا')),
} as unknown as DirectPages['pages'];

/** What Next would write: the same, with a font's class and preload, a stylesheet and scripts of its own. */
function next(body: (path: string) => ReactNode) {
  const asked: string[] = [];
  const renderer: Renderer = async (request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const status = url.includes('nobody') ? 404 : 200;
    const page = url.startsWith('/dead-end/') ? text('404', 'nothing') : body(url);
    const html = renderToStaticMarkup(layout({ children: page }))
      .replace('lang="fa"', 'lang="fa" class="font"')
      .replace(
        '<head>',
        '<head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>' +
          '<link rel="preload" href="/_next/f.woff2" as="font" crossorigin="" type="font/woff2"/>' +
          '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>',
      )
      .replace('</body>', '<script>self.__next_f.push([1,"flight"])</script></body>');
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'X-Own': 'yes' });
    response.end(`<!DOCTYPE html>${html}`);
  };
  return { asked, renderer };
}

function honest(url: string): ReactNode {
  if (url.startsWith('/furniture')) return h('peyk-filling', null, h('style', null, 'i{top:0}'), h('i', null, 'بالا'));
  const [, name = '', page] = /hello\/([^?]*)(?:\?page=(.*))?/.exec(url) ?? [];
  return text(name, `${decodeURIComponent(name)} ${page} ${FURNITURE_APART}`);
}

describe('pages that need no framework', () => {
  it('are rendered by Next once for each route, and then without it', async () => {
    const { asked, renderer } = next(honest);
    const { ask } = await serveForTest(renderer, { pages: { layout, pages } });
    const first = await ask('/hello/a');
    const second = await ask('/hello/%D9%85%D8%A7%D9%87?page=2');
    expect(asked).toEqual(['/hello/a', '/furniture/top']);
    expect(second.text).toContain('<p>ماه 2 apart</p>');
    const less = (html: string) => html.replace(/<title>.*?<\/title>|<p>.*?<\/p>/g, '');
    expect(less(second.text)).toBe(less(first.text));
    expect(second.text).toMatch(/^<!DOCTYPE html><html lang="fa" class="font"><head><meta charSet="utf-8"\/>/);
    expect(second.text).toContain('<style>b{color:red}</style>');
    expect(second.text).toContain('<style>i{top:0}</style><i>بالا</i><main>');
    expect(second.text).not.toMatch(/peyk-|_next\/static/);
    expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
    expect(second.headers['x-own']).toBe('yes');
    for (const { headers, text } of [first, second]) {
      expect(headers.link).toBe('</_next/f.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin');
      expect(text).not.toContain('woff2');
    }
  });

  it('hear what they are asked with: headers, and each value of a parameter', async () => {
    const { renderer } = next(honest);
    const { ask } = await serveForTest(renderer, { pages: { layout, pages } });
    await ask('/hello/a');
    expect((await ask('/hello/b?page=2&page=3')).text).toContain('<p>b 2,3 apart</p>');
  });

  it('are left to Next where they do not end in a page', async () => {
    const { asked, renderer } = next(honest);
    const { ask } = await serveForTest(renderer, { pages: { layout, pages } });
    await ask('/hello/a');
    expect((await ask('/hello/nobody')).status).toBe(404);
    expect((await ask('/elsewhere')).status).toBe(200);
    expect(asked).toEqual(['/hello/a', '/furniture/top', '/hello/nobody', '/dead-end/404', '/elsewhere']);
  });

  it('are left to it for good, and that is said, where they are not what it makes of them', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { asked, renderer } = next((url) => (url.startsWith('/hello') ? text('other', 'other') : honest(url)));
    const { ask } = await serveForTest(renderer, { pages: { layout, pages } });
    for (let visit = 0; visit < 7; visit++) expect((await ask(`/hello/${visit}`)).text).toContain('<p>other</p>');
    expect(asked.filter((url) => url.startsWith('/hello'))).toHaveLength(7);
    expect(said).toHaveBeenCalledTimes(1);
    expect(said.mock.calls[0]?.[0]).toContain('/hello/[name]');
    said.mockRestore();
  });
});
