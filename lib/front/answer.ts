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
  const isVaried = isCompressible(document);
  const headers = (coding: Coding | 'none') => [
    ...commonHeaders(document.headers, coding, isVaried),
    ...['etag', document.etag, 'last-modified', new Date(document.lastModified).toUTCString(), 'x-cache', state],
  ];
  if (document.status === 200 && isKnownToReader(request, document)) {
    response.writeHead(304, headers('none')).end();
    return undefined;
  }
  const coding = isVaried ? bestCoding(String(request.headers['accept-encoding'] ?? '')) : 'identity';
  const send = (body: Buffer) => {
    response.writeHead(document.status, [...headers(coding), 'content-length', String(body.length)]);
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

const common = new WeakMap<OutgoingHttpHeaders, Map<string, string[]>>();

/**
 * What all answers with the same headers have in common, made once for a coding; `none` has no content at all (304).
 * @param isVaried whether the coding depends on what the reader takes
 */
function commonHeaders(own: OutgoingHttpHeaders, coding: Coding | 'none', isVaried: boolean): string[] {
  const name = `${coding} ${isVaried}`;
  let byCoding = common.get(own);
  if (!byCoding) {
    byCoding = new Map();
    common.set(own, byCoding);
  }
  let headers = byCoding.get(name);
  if (!headers) {
    const all: OutgoingHttpHeaders = {
      ...own,
      vary: [isVaried && 'Accept-Encoding', own.vary].filter(Boolean).join(', ') || undefined,
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
