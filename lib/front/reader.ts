import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** The header in which the front tells routes who asks; what a client says in it counts for nothing. */
export const READER_HEADER = 'x-reader-address';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Puts the address of who asks into `READER_HEADER`, for limits. */
export function nameReader(request: IncomingMessage): void {
  request.headers[READER_HEADER] = addressOf(request);
}

/**
 * The network address of who asks. Behind a proxy on this machine it is what the proxy says last; of IPv6 the first
 * half, since one household has all of the rest.
 */
export function addressOf({ socket, headers }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = (LOOPBACK.test(direct) && forwarded) || direct;
  const plain = address.replace(/^::ffff:/, '');
  return isIPv6(plain) ? plain.split(':').slice(0, 4).join(':') : plain;
}
