import { isBusy } from '../../db/busy.ts';
import type { PrismaClient } from '../../db/generated/client.ts';
import { TRANSACTION } from './store.ts';

// FTS5 adds a piece to its index with each save, and every query looks into all of them. Pieces stand on levels; those
// of one level are merged to one of the next, so that each word is written anew once for a level (sqlite.org/fts5.html,
// 6.8 and 6.10).

/** Pages of 4 kB that one step writes: some milliseconds of work, for which it holds the lock. */
const STEP = 16;

/**
 * Merges a little of what saves left in pieces; a transaction of its own, which keeps what it did however the process
 * ends. Not while another transaction of this process runs: each would wait for the other.
 * @returns whether there may be more to merge; false where another process writes: it is left to the next save
 */
export async function mergeSearch(database: PrismaClient, pages = STEP): Promise<boolean> {
  try {
    return await mergeStep(database, pages);
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function mergeStep(database: PrismaClient, pages: number): Promise<boolean> {
  return database.$transaction(async (tx) => {
    // First a write, which takes the lock: from two pieces of a level on they are merged.
    await tx.$executeRaw`INSERT INTO "SearchText" ("SearchText", "rank") VALUES ('usermerge', 2)`;
    const before = await tx.$queryRaw<Pieces>`SELECT "block" FROM "SearchText_data" WHERE "id" = ${STRUCTURE}`;
    await tx.$executeRaw`INSERT INTO "SearchText" ("SearchText", "rank") VALUES ('merge', ${pages})`;
    const after = await tx.$queryRaw<Pieces>`SELECT "block" FROM "SearchText_data" WHERE "id" = ${STRUCTURE}`;
    return !sameBytes(before[0]?.block, after[0]?.block);
  }, TRANSACTION);
}

/** The row in which FTS5 notes its pieces; merging always changes it. */
const STRUCTURE = 10;
type Pieces = { block: Uint8Array }[];

/**
 * Merges all that saves left in pieces, for whoever has nothing else to do.
 * @param most steps
 */
export async function mergeAllSearch(database: PrismaClient, most = 100): Promise<void> {
  for (let step = 0; step < most && (await mergeSearch(database)); step++);
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of()) === 0;
}
