import { database } from '../db/client.ts';
import { explainDatabaseError } from '../db/failure.ts';
import { readSettings } from '../settings.ts';
import { publishingTrouble } from './publishing.ts';

/** A content file of which an older version, if any, is online, and why, one line for each error. */
export type BrokenFile = { file: string; problems: string[] };

/**
 * Whether pages can be served, and if not, why; whether what is saved can be published, and if not, why; and which
 * files wait for their editors.
 */
export type Readiness = {
  ready: boolean;
  database: string;
  content: string;
  publishing: string;
  broken: BrokenFile[];
};

/** Asks the database for the site; never throws. What only editors wait for is told, but does not make the site unready. */
export async function getReadiness(): Promise<Readiness> {
  const publishing = publishingTrouble() ?? 'ok';
  try {
    const site = await database().site.findUnique({ where: { id: 1 }, select: { id: true } });
    const broken = await getBrokenFiles();
    return { ready: site !== null, database: 'ok', content: site ? 'ok' : 'never synced', publishing, broken };
  } catch (error) {
    return {
      ready: false,
      database: explainDatabaseError(error, readSettings().databaseUrl).message,
      content: 'unknown',
      publishing,
      broken: [],
    };
  }
}

async function getBrokenFiles(): Promise<BrokenFile[]> {
  const files = await database().contentFile.findMany({
    where: { valid: false },
    select: { path: true, problems: true },
    orderBy: { path: 'asc' },
  });
  return files.map(({ path, problems }) => ({ file: path, problems: (problems ?? []) as string[] }));
}
