import { PrismaLibSql } from '@prisma/adapter-libsql';

/** Milliseconds that a statement waits for another writer; libSQL's own default is not to wait at all. */
const BUSY_TIMEOUT = 5000;

/**
 * Prisma's driver for a SQLite file.
 * @param url `file:` followed by a plain path, as settings give it; the driver itself expects percent-encoding
 * @param timeout milliseconds that a statement waits for another writer, and with it the whole process
 */
export function sqliteAdapter(url: string, timeout = BUSY_TIMEOUT): PrismaLibSql {
  const encoded = url.replace(/[%?#]/g, (sign) => encodeURIComponent(sign));
  return new PrismaLibSql({ url: encoded, timeout });
}
