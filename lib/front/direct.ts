import type { IncomingMessage } from 'node:http';
import { createElement, type ReactNode } from 'react';
import { type Drawn, draw, type Look, lookOf } from './drawing.ts';
import type { Rendered } from './render.ts';
import { type RouteParams, readRoute } from './routes.ts';
import { type Stylesheets, stripFramework } from './strip.ts';

/** Gives a rendering for a request. */
export type Ask = (request: IncomingMessage) => Promise<Rendered | Drawn>;
type AskNext = (request: IncomingMessage) => Promise<Rendered>;

type Search = Record<string, string | string[]>;
/** A page as Next's app router knows it. */
type PageComponent = (props: { params: Promise<never>; searchParams: Promise<never> }) => ReactNode;

/** The site's pages by their routes, and what stands around them all: an `<html>`. */
export type DirectPages = {
  layout: (props: { children: ReactNode }) => ReactNode;
  pages: Record<string, PageComponent>;
};

type Asked = { route: string; page: PageComponent; params: RouteParams; search: Search };

/** So many pages of a route must differ from Next's before nobody tries any more. */
const MOST_DIFFERENCES = 5;

/**
 * Renders pages by React alone, without what a framework needs to wake them in a browser: half of the work. The first
 * page of each route is made by both, to learn what Next adds to it, and to see that both make the same of it; as long as
 * they do not, and for whatever does not end in a page (a redirect, a dead end, a failure), `next` is asked.
 */
export function directly({ layout, pages }: DirectPages, stylesheets: Stylesheets, next: AskNext): Ask {
  const routes = Object.entries(pages).map(([route, page]) => ({ route, page, read: readRoute(route) }));
  const looks = new Map<string, Look>();
  const differences = new Map<string, number>();

  function find(url: string): Asked | undefined {
    const [path = '', query = ''] = url.split(/\?(.*)/s);
    for (const { route, page, read } of routes) {
      const params = read(path);
      if (params) return { route, page, params, search: readSearch(query) };
    }
    return undefined;
  }

  function drawn({ page, params, search }: Asked, look: Look, { headers }: IncomingMessage): Promise<Drawn> {
    const props = { params: Promise.resolve(params as never), searchParams: Promise.resolve(search as never) };
    return draw(createElement(layout, null, createElement(page, props)), look, headers);
  }

  async function learn(asked: Asked, request: IncomingMessage): Promise<Rendered> {
    const byNext = await next(request);
    const count = differences.get(asked.route) ?? 0;
    if (byNext.status !== 200 || count >= MOST_DIFFERENCES) return byNext;
    const look = lookOf(byNext, stylesheets);
    const own = await drawn(asked, look, request).catch(() => undefined);
    if (own && isAlike(byNext, own, stylesheets)) {
      looks.set(asked.route, look);
      return byNext;
    }
    differences.set(asked.route, count + 1);
    if (count + 1 === MOST_DIFFERENCES)
      console.error(
        `Pages of ${asked.route} are left to Next: React alone makes others of them (lib/front/direct.ts).`,
      );
    return byNext;
  }

  return async (request) => {
    const asked = find(request.url ?? '');
    if (!asked) return next(request);
    const look = looks.get(asked.route);
    if (!look) return learn(asked, request);
    try {
      return await drawn(asked, look, request);
    } catch {
      return next(request);
    }
  };
}

/** Whether Next makes the same document; the attributes of a preload may stand in another order. */
export function isAlike({ body }: Rendered, { stripped }: Drawn, stylesheets: Stylesheets): boolean {
  const [byNext, own] = [stripFramework(body.toString('utf8'), stylesheets), stripped].map((page) =>
    JSON.stringify(page)?.replace(/<link [^>]*(?=\/>)/g, (tag) => tag.split(' ').sort().join(' ')),
  );
  return byNext === own;
}

function readSearch(query: string): Search {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const values = given.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
