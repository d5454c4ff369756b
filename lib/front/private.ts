import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { deadEndAddress } from '../site/addresses.ts';
import { bestCoding, encode, isCompressible } from './coding.ts';
import { deadEndOf } from './dead-ends.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { furnish, makePage } from './page.ts';
import { ownRequest, type Renderer, render } from './render.ts';
import type { Stylesheets } from './strip.ts';
import type { Turns } from './turns.ts';

export type Parts = { renderer: Renderer; stylesheets: Stylesheets; documents: Documents; turns: Turns };

/** What is said with a page beside itself: that something was refused, and until when. */
export type Said = { status: number; headers: OutgoingHttpHeaders };

/** Nothing on the way may keep it, no crawler may know it, and its address goes nowhere. */
const PRIVATE: OutgoingHttpHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
};

/**
 * Answers with a page for one person: the same kind of document as all others, with the same policy, but made for each
 * request, cookies and all, and kept nowhere.
 * @param said what the page is the answer to, when a form was refused
 * @throws what the renderer throws, and OverloadError
 */
export async function answerPrivate(
  request: IncomingMessage,
  response: ServerResponse,
  { renderer, stylesheets, documents, turns }: Parts,
  said?: Said,
): Promise<void> {
  const rendered = await turns.take(() => render(renderer, ownRequest(request)));
  const end = deadEndOf(rendered);
  if (rendered.status >= 500 || end === 500) throw new Error(`A private page failed: status ${rendered.status}.`);
  const document = end
    ? (await documents.get(deadEndAddress(end), request)).entry.document
    : furnish(makePage(rendered, stylesheets), new Map());
  await send(request, response, document, end ? undefined : said);
}

async function send(request: IncomingMessage, response: ServerResponse, document: Document, said?: Said) {
  const coding = isCompressible(document) ? bestCoding(String(request.headers['accept-encoding'] ?? '')) : 'identity';
  const body = await encode(document, coding);
  const { 'last-modified': _, ...headers } = document.headers;
  response.writeHead(said?.status ?? document.status, {
    ...headers,
    ...said?.headers,
    ...PRIVATE,
    vary: 'Accept-Encoding, Cookie',
    'content-length': body.length,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
