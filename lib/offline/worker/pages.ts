import { kindOf } from '../addresses.ts';
import { copyOf } from '../copies.ts';
import { asStored, type Reason } from '../notice.ts';
import { note } from './note.ts';
import { pinned } from './pins.ts';
import type { Fetching, Pins } from './scope.ts';

/** Milliseconds for the network before a kept copy of an article is shown. Lists and the home page always wait. */
const PATIENCE = 5_000;
/** Pages for one person: never looked at. */
const PRIVATE = /^\/(desk|preview|comment|api)(\/|$)/;

/**
 * A page: the network's, and a copy of it is kept. Without a network the copy, which says so; without one the page that
 * says that there is no network.
 */
export async function answerPage(event: Fetching, pins: Pins): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const asked = fromNetwork(event);
  if (PRIVATE.test(pathname)) return asked;
  const noted = asked.then((response) => note(pathname, response));
  event.waitUntil(noted.catch(() => undefined));
  try {
    const waited = kindOf(pathname) === 'article' ? await inTime(asked) : await asked;
    return waited ?? (await stored(pathname, 'slow')) ?? (await asked);
  } catch {
    return (await stored(pathname, 'offline')) ?? offline(pins);
  }
}

/** Asks the server itself: what the browser's own cache may still give for a moment (RFC 5861) would pass for new. */
async function fromNetwork({ request, preloadResponse }: Fetching): Promise<Response> {
  return (await preloadResponse) ?? fetch(request, { cache: 'no-cache' });
}

/** Undefined when nothing has come in time. */
function inTime(asked: Promise<Response>): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  return Promise.race([asked, late]);
}

async function stored(path: string, reason: Reason): Promise<Response | undefined> {
  const copy = await copyOf(path);
  if (!copy) return undefined;
  return copy.path === path ? asStored(copy.response, reason) : Response.redirect(copy.path, 302);
}

async function offline(pins: Pins): Promise<Response> {
  const page = await pinned(pins, '/offline');
  return new Response(page.body, { status: 503, headers: page.headers });
}
