/**
 * The live publisher, a process of its own so that reading files and writing the database never keep readers waiting.
 * It ends when the process that started it does.
 */
import { connect } from '../db/client.ts';
import { readSettings } from '../settings.ts';
import { publishLive } from './live.ts';
import type { PublisherMessage } from './publisher-process.ts';
import { voice } from './voice.ts';

const { contentDir, databaseUrl, now } = readSettings();
const database = connect(databaseUrl);
const tell = (message: PublisherMessage) => {
  if (process.connected) process.send?.(message, () => {});
};
const live = publishLive({
  contentDir,
  database,
  now: () => now ?? new Date(),
  voice: voice(databaseUrl, (line) => process.stdout.write(`${line}\n`)),
  onStored: () => tell({ type: 'changed' }),
  onTrouble: (reason) => tell({ type: 'trouble', reason }),
});

/** A run that does not end keeps nobody waiting: its transaction is undone. */
const PATIENCE = 3000;

async function end() {
  setTimeout(() => process.exit(0), PATIENCE).unref();
  await live.stop();
  await database.$disconnect();
  process.exit(0);
}

process.once('disconnect', end);
// The parent may have ended while this process was still loading: nobody hears that event then.
if (process.connected === false) void end();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
