import { IncomingMessage } from 'node:http';
import { type DeadEnd, deadEndAddress } from '../site/addresses.ts';
import { failureDocument } from './failure-document.ts';
import { type Rendered, type Renderer, render } from './render.ts';

/**
 * Next's statuses of pages that ended in `notFound()`, `forbidden()` or an error, and what readers get for them. Next
 * has no way to say 410; `forbidden()`, which nothing else here uses, says that an article was withdrawn.
 */
const DEAD_ENDS: Record<number, DeadEnd> = { 404: 404, 403: 410, 500: 500 };

/** Whether an answer is a page that ended in `notFound()` and the like: Next leaves its body to be made by a script. */
export function deadEndOf({ status, headers }: Rendered): DeadEnd | undefined {
  return isPage(headers['content-type'] ?? 'text/plain', status) ? DEAD_ENDS[status] : undefined;
}

// A failure outside of a page is said in plain text.
function isPage(type: unknown, status: number): boolean {
  return String(type).startsWith('text/html') || (status === 500 && String(type).startsWith('text/plain'));
}

/** The whole page of a dead end, in the site's frame; when that fails too, a document that needs nothing. */
export async function renderDeadEnd(renderer: Renderer, request: IncomingMessage, end: DeadEnd): Promise<Rendered> {
  if (end !== 500) {
    const page = await render(renderer, internalRequest(request, deadEndAddress(end))).catch(() => undefined);
    if (page?.status === 200) return { ...page, status: end };
  }
  return failure(end === 500 ? 500 : 503);
}

/** The front's own document for an answer that no page can give. */
export function failure(status: 400 | 500 | 503): Rendered {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(failureDocument(status === 400 ? 400 : 500)),
  };
}

function internalRequest({ socket, headers }: IncomingMessage, url: string): IncomingMessage {
  const request = new IncomingMessage(socket);
  Object.assign(request, { method: 'GET', url, headers: { host: headers.host ?? 'localhost' } });
  request.push(null);
  return request;
}
