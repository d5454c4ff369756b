import { database } from '../db/client.ts';
import { forgetOtherDays } from './reader.ts';

/** Milliseconds: so long after midnight at most yesterday's salt is still there. */
const EVERY = 10 * 60_000;

/** Destroys what tells readers apart as soon as its day is over, for as long as the process lives. */
export function forgetEachDay(): void {
  const forget = () =>
    forgetOtherDays(database(), new Date()).catch(() => {
      // The next time will do.
    });
  void forget();
  setInterval(forget, EVERY).unref();
}
