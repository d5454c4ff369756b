/**
 * The site's server: Next behind a front that decides what readers get. `npm start` runs it after the build.
 */
import { createServer } from 'node:http';
import next from 'next';
import { readSettings } from '../settings.ts';
import { answerFailure, mendAnswer } from './answer.ts';

const { port } = readSettings();
const host = '0.0.0.0';
const app = next({ dev: false, hostname: 'localhost', port });
await app.prepare();
const render = app.getRequestHandler();

const server = createServer((request, response) => {
  if (!isWellFormed(request.url ?? '/')) return answerFailure(response, 400);
  mendAnswer(response);
  render(request, response).catch(() => {
    if (!response.headersSent) answerFailure(response, 500);
    else response.destroy();
  });
});

server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? 'is in use by another program; set PORT to another one'
      : `can't be used: ${error.message}`;
  process.stderr.write(`Port ${port} ${reason}.\n`);
  process.exit(1);
});
server.listen(port, host, () => process.stdout.write(`Ready on http://localhost:${port}\n`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  });
}

/** Whether an address is valid percent-encoding of UTF-8 (RFC 3986, 2.1). */
function isWellFormed(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
