/**
 * The site's server: Next behind the front. `npm start` runs it after the build.
 */
import { createServer } from 'node:http';
import next from 'next';
import { readSettings } from '../settings.ts';
import { front } from './front.ts';

const { port } = readSettings();
const host = '0.0.0.0';
const app = next({ dev: false, hostname: 'localhost', port });
await app.prepare();
const answer = front(app.getRequestHandler());

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy());
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
