import { database } from '../db/client.ts';
import { explainDatabaseError } from '../db/failure.ts';
import { readSettings } from '../settings.ts';

/** Whether pages can be served, and if not, why. */
export type Readiness = { ready: boolean; database: string; content: string };

/** Asks the database for the site; never throws. */
export async function getReadiness(): Promise<Readiness> {
  try {
    const site = await database().site.findUnique({ where: { id: 1 }, select: { id: true } });
    return { ready: site !== null, database: 'ok', content: site ? 'ok' : 'never synced' };
  } catch (error) {
    return {
      ready: false,
      database: explainDatabaseError(error, readSettings().databaseUrl).message,
      content: 'unknown',
    };
  }
}
