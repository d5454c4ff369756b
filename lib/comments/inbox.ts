import { setTimeout } from 'node:timers/promises';
import { isBusy } from '../db/busy.ts';
import { database } from '../db/client.ts';
import { type Comment, Prisma } from '../db/generated/client.ts';

export type NewComment = Pick<
  Comment,
  'id' | 'articleCode' | 'parentId' | 'name' | 'text' | 'sentAt' | 'sender' | 'fingerprint'
>;

type Waiting = { row: NewComment; done: () => void; failed: (error: unknown) => void };

/** Rows in one statement: SQLite's own limit on values is far away. */
const MOST_ROWS = 200;
/** Milliseconds for which it tries again while another program holds the database. */
const PATIENCE = 8_000;

let waiting: Waiting[] = [];
let writing = false;

/**
 * Stores a comment that waits for an editor. When the promise is kept the row is on the disk: SQLite's `synchronous` is
 * FULL, so that a commit is not over before. What comes while a transaction is under way goes into the next one together.
 * The same thing sent twice is stored once.
 */
export function store(row: NewComment): Promise<void> {
  return new Promise((done, failed) => {
    waiting.push({ row, done, failed });
    if (!writing) void writeAll();
  });
}

async function writeAll(): Promise<void> {
  writing = true;
  while (waiting.length > 0) {
    const batch = waiting.slice(0, MOST_ROWS);
    waiting = waiting.slice(MOST_ROWS);
    try {
      await insert(batch.map(({ row }) => row));
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  writing = false;
}

async function insert(rows: readonly NewComment[]): Promise<void> {
  const values = rows.map(
    ({ id, articleCode, parentId, name, text, sentAt, sender, fingerprint }) =>
      Prisma.sql`(${id}, ${articleCode}, ${parentId}, ${name}, ${text}, 'waiting', ${sentAt}, ${sender}, ${fingerprint})`,
  );
  const end = performance.now() + PATIENCE;
  for (let wait = 50; ; wait *= 2) {
    try {
      await database().$executeRaw`
        INSERT INTO "Comment" ("id", "articleCode", "parentId", "name", "text", "state", "sentAt", "sender", "fingerprint")
        VALUES ${Prisma.join(values)} ON CONFLICT DO NOTHING`;
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() + wait > end) throw error;
      await setTimeout(wait);
    }
  }
}
