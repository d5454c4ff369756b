import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Rendered } from './render.ts';

/** Bytes; what is smaller gains nothing from compression. */
const LEAST_COMPRESSED = 1024;
const COMPRESSIBLE = /^(text\/|application\/(json|xml|rss\+xml|atom\+xml|javascript|manifest\+json)|image\/svg\+xml)/;

type Encoding = 'br' | 'gzip';

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body),
};

/** Sends a whole answer in the best encoding that the reader takes. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  rendered: Rendered,
): Promise<void> {
  const { status, headers, body } = rendered;
  const isText = COMPRESSIBLE.test(String(headers['content-type'] ?? '')) && !headers['content-encoding'];
  const encoding =
    isText && body.length >= LEAST_COMPRESSED
      ? bestEncoding(String(request.headers['accept-encoding'] ?? ''))
      : undefined;
  const bytes = encoding ? await compress[encoding](body) : body;

  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  response.removeHeader('transfer-encoding');
  if (isText) response.setHeader('Vary', mergedVary(response.getHeader('Vary')));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  if (status !== 304 && status !== 204 && request.method !== 'HEAD') response.setHeader('Content-Length', bytes.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The encoding to use (RFC 9110, 12.5.3): Brotli before gzip, neither when its weight is 0. */
export function bestEncoding(accepted: string): Encoding | undefined {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}

function mergedVary(vary: unknown): string {
  const names = String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names.some((name) => name.toLowerCase() === 'accept-encoding')
    ? names.join(', ')
    : [...names, 'Accept-Encoding'].join(', ');
}
