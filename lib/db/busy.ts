import { DatabaseError, explainDatabaseError } from './failure.ts';

/** Whether an error says that another program holds the database just now. */
export function isBusy(error: unknown): boolean {
  if ((error as { code?: string } | null)?.code === 'P1008') return true;
  const explained = explainDatabaseError(error, '');
  return explained instanceof DatabaseError && /locked/.test(explained.message);
}
