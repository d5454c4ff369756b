import { setTimeout } from 'node:timers/promises';
import { isBusy } from '../../db/busy.ts';
import { OvertakenError } from './store.ts';

const MAX_PLANS = 5;
const PATIENCE = 10_000;

/**
 * Does `work` again while another sync overtakes it, a few times, or while another program locks the database.
 * @param patience milliseconds
 */
export async function persistently<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const end = performance.now() + patience;
  for (let plans = 1; ; plans++) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof OvertakenError ? plans < MAX_PLANS : isBusy(error) && performance.now() < end;
      if (!again) throw error;
      await setTimeout(50 * plans);
    }
  }
}
