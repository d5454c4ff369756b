import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils';

/** Milliseconds that a statement waits for another writer; libSQL's own default is not to wait at all. */
const BUSY_TIMEOUT = 5000;

/**
 * Prisma's driver for a SQLite file.
 * @param url `file:` followed by a plain path, as settings give it; the driver itself expects percent-encoding
 * @param timeout milliseconds that a statement waits for another writer, and with it the whole process
 */
export function sqliteAdapter(url: string, timeout = BUSY_TIMEOUT): PrismaLibSql {
  const encoded = url.replace(/[%?#]/g, (sign) => encodeURIComponent(sign));
  return new LightLibSql({ url: encoded, timeout });
}

/** Each transaction has a connection of its own, and Prisma remembers the last hundred: they must not keep their pages. */
class LightLibSql extends PrismaLibSql {
  override async connect() {
    return withLightTransactions(await super.connect());
  }
}

function withLightTransactions<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => {
    const transaction = await start(level);
    for (const end of ['commit', 'rollback'] as const) {
      const ending = transaction[end].bind(transaction);
      transaction[end] = async () => {
        await dropPages(transaction);
        await ending();
      };
    }
    return transaction;
  };
  return adapter;
}

/** The pages that a transaction wrote go when it ends, all others now (sqlite.org/pragma.html#pragma_cache_size). */
async function dropPages(transaction: Transaction): Promise<void> {
  const smallest = { sql: 'PRAGMA cache_size = 1', args: [], argTypes: [] };
  // Where the connection is lost there is nothing to drop.
  await transaction.executeRaw(smallest).catch(() => undefined);
}
