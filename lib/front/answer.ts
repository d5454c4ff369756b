import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { bestCoding, type Coding, countAnswer, encode, isCompressible } from './coding.ts';
import type { Document } from './document.ts';

/** What the cache did: the document was there; it was made; it was there, and a newer one is being made or can't be. */
export type CacheState = 'hit' | 'miss' | 'stale';

/** Sends a document in the best coding that the reader takes, or says that the reader has it already. */
export function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  state: CacheState,
  onEncoded?: () => void,
): Promise<void> | undefined {
  if (document.status === 200 && isKnownToReader(request, document)) {
    response.writeHead(304, headersFor(document, 'none', 0, state)).end();
    return undefined;
  }
  const coding = isCompressible(document) ? bestCoding(String(request.headers['accept-encoding'] ?? '')) : 'identity';
  const send = (body: Buffer) => {
    response.writeHead(document.status, headersFor(document, coding, body.length, state));
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  // Without a promise where there is nothing to wait for: most answers are kept ones.
  const kept = document.encoded[coding];
  if (kept) {
    send(kept);
    countAnswer(document, coding)?.then(onEncoded, () => undefined);
  } else
    return encode(document, coding).then((body) => {
      onEncoded?.();
      send(body);
    });
  return undefined;
}

/** Headers of an answer; `none` has no content at all (304). */
function headersFor(document: Document, coding: Coding | 'none', length: number, state: CacheState): string[] {
  const lastModified = new Date(document.lastModified).toUTCString();
  const own = ['etag', document.etag, 'last-modified', lastModified, 'x-cache', state];
  if (coding !== 'none') own.push('content-length', String(length));
  return [...commonHeaders(document, coding), ...own];
}

/** Those that documents with the same headers have in common, by a coding. */
const common = new WeakMap<OutgoingHttpHeaders, Map<string, string[]>>();

function commonHeaders(document: Document, coding: Coding | 'none'): string[] {
  const isVaried = isCompressible(document);
  const name = `${coding} ${isVaried}`;
  const byCoding = common.get(document.headers) ?? new Map<string, string[]>();
  common.set(document.headers, byCoding);
  let headers = byCoding.get(name);
  if (!headers) {
    const all: OutgoingHttpHeaders = {
      ...document.headers,
      vary: [isVaried && 'Accept-Encoding', document.headers.vary].filter(Boolean).join(', ') || undefined,
      ...((coding === 'br' || coding === 'gzip') && { 'content-encoding': coding }),
    };
    if (coding === 'none') delete all['content-type'];
    headers = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [key, String(value)]));
    byCoding.set(name, headers);
  }
  return headers;
}

/** Conditional requests (RFC 9110, 13.2.2): If-None-Match decides where it is given, else If-Modified-Since. */
function isKnownToReader({ headers }: IncomingMessage, { etag, lastModified }: Document): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => weak(tag.trim()) === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(lastModified / 1000) * 1000 <= since;
}

function weak(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`;
}
