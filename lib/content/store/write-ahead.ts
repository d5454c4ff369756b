import type { PrismaClient } from '../../db/generated/client.ts';

/**
 * Lets readers of an SQLite file go on reading the old state while a long transaction writes the new one
 * (sqlite.org/wal.html). The file remembers it. Where it can't be had, the store works without it.
 */
export async function useWriteAheadLog(database: PrismaClient): Promise<void> {
  try {
    await database.$queryRaw`PRAGMA journal_mode = WAL`;
  } catch {
    // Not SQLite, not writable or just locked: the transaction that follows says which.
  }
}
