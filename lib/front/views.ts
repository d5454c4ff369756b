import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Beacon, LONGEST_BEACON, VIEWS_ADDRESS } from '../views/beacon.ts';
import { readAddress } from './address.ts';
import { addressOf } from './reader.ts';

/** Takes what readers' browsers say that was seen. */
export type SeenBy = { see(beacon: Beacon): void };

/**
 * Answers a message to `VIEWS_ADDRESS`: always 204, so that nobody learns what counts, or 413 when it is too long.
 * @returns false for every other request, which is left as it is
 */
export function takeView(request: IncomingMessage, response: ServerResponse, counter: SeenBy): boolean {
  if (request.method !== 'POST' || !isViews(request.url ?? '')) return false;
  const { headers } = request;
  if (Number(headers['content-length'] ?? 0) > LONGEST_BEACON) {
    refuse(request, response);
    return true;
  }
  let body = '';
  request.setEncoding('latin1');
  request.on('data', (chunk: string) => {
    body += chunk;
    if (body.length > LONGEST_BEACON) refuse(request, response);
  });
  request.once('end', () => {
    if (response.headersSent) return;
    const header = (name: string) => headers[name]?.toString();
    counter.see({ header, address: addressOf(request), body });
    response.writeHead(204, { 'cache-control': 'no-store' }).end();
  });
  return true;
}

function isViews(url: string): boolean {
  if (url === VIEWS_ADDRESS) return true;
  const address = readAddress(url);
  return address.kind === 'document' && address.key.split('?')[0] === VIEWS_ADDRESS;
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.removeAllListeners('data').removeAllListeners('end');
  response.writeHead(413, { 'content-length': 0, connection: 'close' }).end(() => request.destroy());
}
