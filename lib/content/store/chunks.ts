/** Rows that one statement writes or deletes: few enough for SQLite's limit of parameters, enough to be quick. */
const ROWS = 500;

/**
 * `rows` in pieces of at most 500, one after another. It never gives the event loop a turn: another writer of this
 * process would wait for the lock inside the driver, and so keep the transaction from ever letting go of it.
 */
export async function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await write(rows.slice(start, start + ROWS));
}
