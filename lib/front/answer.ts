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
export async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  state: CacheState,
  onEncoded?: () => void,
): Promise<void> {
  const { status, headers, etag, lastModified } = document;
  const common: OutgoingHttpHeaders = {
    ...headers,
    etag,
    'last-modified': lastModified.toUTCString(),
    'x-cache': state,
  };
  const varies = isCompressible(document);
  if (varies) common.vary = 'Accept-Encoding';
  if (status === 200 && isKnownToReader(request, document)) {
    delete common['content-type'];
    response.writeHead(304, common).end();
    return;
  }
  const encoding = varies ? bestEncoding(String(request.headers['accept-encoding'] ?? '')) : undefined;
  let bytes = document.body;
  if (encoding) {
    common['content-encoding'] = encoding;
    bytes = document.encoded.get(encoding) ?? (await encode(document, encoding, onEncoded));
  }
  common['content-length'] = bytes.length;
  response.writeHead(status, common);
  response.end(request.method === 'HEAD' ? undefined : bytes);
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

/** The encoding to use (RFC 9110, 12.5.3): Brotli before gzip, neither when its weight is 0. */
export function bestEncoding(accepted: string): Encoding | undefined {
  if (!accepted.includes(';')) {
    if (/\bbr\b|\*/i.test(accepted)) return 'br';
    return /\bgzip\b/i.test(accepted) ? 'gzip' : undefined;
  }
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}
