import type { PrismaClient } from '../db/generated/client.ts';
import { openContentSession, type RunOptions, type SyncResult } from './session.ts';

export type SyncOptions = RunOptions & {
  /** Absolute path of the content folder. */
  contentDir: string;
  database: PrismaClient;
};

/**
 * Makes the database show what the content folder says: reads what changed since the last time and writes all of it in
 * one transaction. A file with an error keeps its last good version online and does not hold up the others.
 * @throws ContentFolderError when there is no content folder; what the database throws when it can't be used
 */
export function syncContent({ contentDir, database, ...options }: SyncOptions): Promise<SyncResult> {
  return openContentSession({ contentDir, database }).syncAll(options);
}
