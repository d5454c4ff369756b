import { now } from '../clock.ts';
import { connect } from '../db/client.ts';
import { explainDatabaseError } from '../db/failure.ts';
import { readSettings } from '../settings.ts';
import { ViewCounter } from './counter.ts';

const shared = Symbol.for('peyk.views');
type Shared = { [shared]?: ViewCounter };

/** The process's counter of views, begun when it is first asked for. */
export function viewCounter(): ViewCounter {
  const holder = globalThis as Shared;
  holder[shared] ??= beginCounter();
  return holder[shared];
}

function beginCounter(): ViewCounter {
  const { databaseUrl } = readSettings();
  const onTrouble = (error: unknown) => {
    const { message } = explainDatabaseError(error, databaseUrl);
    process.stderr.write(`Views could not be written for a minute; they wait in memory. ${message}\n`);
  };
  return new ViewCounter({ database: connect(databaseUrl, 0), now, onTrouble });
}
