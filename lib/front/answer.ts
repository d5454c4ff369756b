import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Document } from './document.ts';

/** What the cache did: the document was there; it was made; it was there, and a newer one is being made or can't be. */
export type CacheState = 'hit' | 'miss' | 'stale';

/** Bytes; what is smaller gains nothing from compression. */
const LEAST_COMPRESSED = 860;
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|rss\+xml|atom\+xml|feed\+json|javascript|manifest\+json)|image\/svg\+xml)/;
const BROTLI_QUALITY = 5;

type Encoding = 'br' | 'gzip';

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => promisify(gzip)(body),
};

/** Sends a document in the best encoding that the reader takes, or says that the reader has it already. */
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
  const encoding = isCompressible(document) ? bestEncoding(request.headers['accept-encoding'] ?? '') : undefined;
  const bytes = encoding ? document.encoded.get(encoding) : document.body;
  const send = (body: Buffer) => {
    response.writeHead(document.status, headersFor(document, encoding, body.length, state));
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  // Without a promise where there is nothing to wait for: most answers are kept ones.
  if (!bytes && encoding) return encode(document, encoding, onEncoded).then(send);
  send(bytes ?? document.body);
  return undefined;
}

/** Headers of an answer, made once for a document and a coding; `none` has no content at all (304). */
function headersFor(
  document: Document,
  coding: Encoding | 'none' | undefined,
  length: number,
  state: CacheState,
): string[] {
  const name = `${coding ?? 'identity'} ${state}`;
  let headers = document.prepared.get(name);
  if (!headers) {
    const all: OutgoingHttpHeaders = {
      ...document.headers,
      etag: document.etag,
      'last-modified': document.lastModified.toUTCString(),
      'x-cache': state,
      ...(isCompressible(document) && { vary: 'Accept-Encoding' }),
      ...(coding === 'none' ? {} : { 'content-length': length }),
      ...(coding && coding !== 'none' && { 'content-encoding': coding }),
    };
    if (coding === 'none') delete all['content-type'];
    headers = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [key, String(value)]));
    document.prepared.set(name, headers);
  }
  return headers;
}

async function encode(document: Document, encoding: Encoding, onEncoded?: () => void): Promise<Buffer> {
  const bytes = await compress[encoding](document.body);
  document.encoded.set(encoding, bytes);
  onEncoded?.();
  return bytes;
}

function isCompressible({ headers, body }: Document): boolean {
  return (
    body.length >= LEAST_COMPRESSED &&
    COMPRESSIBLE.test(String(headers['content-type'] ?? '')) &&
    !headers['content-encoding']
  );
}

/** Conditional requests (RFC 9110, 13.2.2): If-None-Match decides where it is given, else If-Modified-Since. */
function isKnownToReader({ headers }: IncomingMessage, { etag, lastModified }: Document): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => weak(tag.trim()) === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}

function weak(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`;
}

const MOST_REMEMBERED = 200;
const remembered = new Map<string, Encoding | undefined>();

/** The encoding to use (RFC 9110, 12.5.3): Brotli before gzip, neither when its weight is 0. Readers' browsers say few different things. */
export function bestEncoding(accepted: string | string[]): Encoding | undefined {
  const key = String(accepted);
  if (remembered.has(key)) return remembered.get(key);
  const encoding = chooseEncoding(key);
  if (remembered.size < MOST_REMEMBERED) remembered.set(key, encoding);
  return encoding;
}

function chooseEncoding(accepted: string): Encoding | undefined {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}
