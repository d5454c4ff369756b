/** Holds a database so that no other program can write it, until it is killed; tells its parent when it does. */
import { connect } from '../lib/db/client.ts';

const database = connect(process.argv[2] ?? '');
await database.$transaction(
  async (tx) => {
    await tx.$executeRaw`UPDATE "SyncState" SET "run" = "run"`;
    process.send?.('locked');
    await new Promise(() => setInterval(() => {}, 60_000));
  },
  { timeout: 600_000 },
);
