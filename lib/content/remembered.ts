import { existsSync } from 'node:fs';
import { connect } from '../db/client.ts';
import { type Known, nothingKnown } from './plan/known.ts';
import type { StoredArticles } from './plan/plan.ts';
import { readKnown } from './store/read-known.ts';
import { readStoredArticles } from './store/stored-articles.ts';

/** What a site's database says of the codes that readers know; nothing else of it is asked. */
export type Remembered = { known: Known; read: StoredArticles };

/**
 * Runs `work` with what the database remembers; with nothing when there is no database yet, or none that can be read. For
 * commands that look at files and need no database.
 */
export async function withRemembered<T>(
  databaseUrl: string,
  work: (remembered: Remembered | undefined) => Promise<T>,
): Promise<T> {
  if (!databaseUrl.startsWith('file:') || !existsSync(databaseUrl.slice('file:'.length))) return await work(undefined);
  const database = connect(databaseUrl);
  try {
    return await work(await rememberedIn(database).catch(() => undefined));
  } finally {
    await database.$disconnect();
  }
}

async function rememberedIn(database: ReturnType<typeof connect>): Promise<Remembered> {
  const { files, articles, tombstones } = await readKnown(database);
  return {
    known: { ...nothingKnown(), files, articles, tombstones },
    read: (codes) => readStoredArticles(database, codes),
  };
}

/** What an examination of files asks of it. */
export function lookUp(remembered: Remembered | undefined, now: Date) {
  return remembered
    ? { known: remembered.known, stored: { read: remembered.read, now } }
    : { known: nothingKnown(), stored: undefined };
}
