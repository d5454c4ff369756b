import { readSettings } from '../settings.ts';
import { sqliteAdapter } from './adapter.ts';
import { PrismaClient } from './generated/client.ts';

/**
 * A client of its own for one database (`file:` address); the caller disconnects it.
 * @param timeout milliseconds that a statement waits for another writer
 */
export function connect(databaseUrl: string, timeout?: number): PrismaClient {
  return new PrismaClient({ adapter: sqliteAdapter(databaseUrl, timeout) });
}

const shared = Symbol.for('peyk.database');
type Shared = { [shared]?: PrismaClient };

/** The site's database, one client in a process, however many copies of this module a bundler makes. */
export function database(): PrismaClient {
  const holder = globalThis as Shared;
  holder[shared] ??= connect(readSettings().databaseUrl);
  return holder[shared];
}
