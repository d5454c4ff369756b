import { setTimeout as pause } from 'node:timers/promises';
import { type Newsroom, NOW, openNewsroom } from '../../content/testing/newsroom.ts';
import { connect } from '../../db/client.ts';
import { type LiveOptions, publishLive } from '../live.ts';
import { voice } from '../voice.ts';

/** A newsroom whose files are on its site by themselves. */
export type LiveNewsroom = Newsroom & {
  /** What was printed. */
  said: string[];
  /** How many batches were stored since it was opened. */
  stored(): Promise<number>;
  /** Waits until the database is as it should be. */
  until(holds: (database: Newsroom['database']) => Promise<boolean>): Promise<void>;
  /** Waits until a line was printed. */
  hears(words: string): Promise<void>;
};

/** Milliseconds: far more than anything takes, on a machine that does much else. */
const PATIENCE = 20_000;

export async function openLiveNewsroom(
  files: Record<string, string | Uint8Array>,
  options: Partial<LiveOptions> = {},
): Promise<LiveNewsroom> {
  const newsroom = await openNewsroom(files);
  await newsroom.sync();
  const said: string[] = [];
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const { contentDir, databaseUrl } = newsroom;
  const database = connect(databaseUrl);
  const live = publishLive({
    contentDir,
    database,
    now: () => NOW,
    voice: voice(databaseUrl, (line) => said.push(line)),
    onStored: () => {},
    onReady: () => ready(),
    ...options,
  });
  await isReady;
  const runs = async () => (await newsroom.database.syncState.findFirst())?.run ?? 0;
  const before = await runs();
  const wait = async (what: string, holds: () => Promise<boolean>) => {
    for (const end = performance.now() + PATIENCE; !(await holds()); await pause(10))
      if (performance.now() > end) throw new Error(`${what} never came true; said was: ${said.join('\n')}`);
  };
  return {
    ...newsroom,
    said,
    stored: async () => (await runs()) - before,
    until: (holds) => wait(String(holds), () => holds(newsroom.database)),
    hears: (words) => wait(`«${words}»`, async () => said.some((line) => line.includes(words))),
    close: async () => {
      await live.stop();
      await database.$disconnect();
      await newsroom.close();
    },
  };
}
