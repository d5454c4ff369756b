/** The yardstick: node:http with one answer in memory, which it gets over IPC. Answers with its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FixedAnswer } from './plain.ts';

process.once('message', ({ headers, body }: FixedAnswer) => {
  const bytes = Buffer.from(body, 'base64');
  const server = createServer((_request, response) => response.writeHead(200, headers).end(bytes));
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit(0));
