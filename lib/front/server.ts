/**
 * The site's server: Next behind the front, which hears of every change of the content, and the publisher, which makes
 * changes of saved files. `npm start` runs it after the build.
 */
import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import { documents } from '../../app/documents.ts';
import { forgetEachDay } from '../comments/forgetting.ts';
import { noteVisit } from '../comments/haste.ts';
import { startPublisher } from '../live/publisher-process.ts';
import { readSettings } from '../settings.ts';
import { changesBetween, changesSince, lastChange, nextInstant } from '../site/changes.ts';
import { notePublishingTrouble } from '../site/publishing.ts';
import { scopesOf } from '../site/scopes.ts';
import { shareReads } from '../site/until-change.ts';
import { viewCounter } from '../views/shared-counter.ts';
import { ChangeWatch } from './change-watch.ts';
import { createFront } from './front.ts';
import { addressOf } from './reader.ts';
import { buildStylesheets } from './stylesheets.ts';
import { takeView } from './views.ts';

const { port, now } = readSettings();
const host = '0.0.0.0';
const app = next({ dev: false, hostname: 'localhost', port });
await app.prepare();
const front = createFront({
  renderer: app.getRequestHandler(),
  pages: documents,
  scopesOf,
  stylesheets: buildStylesheets(path.resolve('.next')),
  onVisit: (key, request) => {
    const code = /^(?:\/lite)?\/(?:news|comments)\/([^/?]+)/.exec(key)?.[1];
    if (code) noteVisit(addressOf(request), code, Date.now());
  },
});

shareReads(front.epochs);
const source = { last: lastChange, since: changesSince, nextInstant, between: changesBetween };
const watch = new ChangeWatch(source, front.epochs, now ? undefined : () => new Date());
await watch.start();
forgetEachDay();
const publisher = startPublisher({ onChange: () => void watch.poll(), onTrouble: notePublishingTrouble });
const views = viewCounter();

// A long text in the search field is a long address; Node's own limit would answer it with nothing that a reader could read.
const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
  if (takeView(request, response, views)) return;
  front.answer(request, response)?.catch(() => response.destroy());
});

// Longer than proxies keep an idle connection (nginx: 60 s): closed first from here, one would take a request that is on
// its way with it, and a comment is not sent twice.
server.keepAliveTimeout = 75_000;

server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? 'is in use by another program; set PORT to another one'
      : `can't be used: ${error.message}`;
  process.stderr.write(`Port ${port} ${reason}.\n`);
  process.exit(1);
});
server.listen(port, host, () => process.stdout.write(`Ready on http://localhost:${port}\n`));

// What nobody reads any more is lost; thrown, it would be reported to the same closed pipe, again and again.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

let isEnding = false;
function end() {
  if (isEnding) return;
  isEnding = true;
  watch.stop();
  const published = publisher.stop();
  void views.flush();
  server.close(() => void Promise.all([published, views.stop()]).then(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 3000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
// `npm start` was killed: a server that nobody watches would keep its port from the next one.
process.once('disconnect', end);
if (process.connected === false) end();
