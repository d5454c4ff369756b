import { once } from 'node:events';
import { start } from '../../lib/commands/parts/child.js';
import { Failure } from '../../lib/commands/parts/failure.js';

export type BeaconOptions = {
  url: string;
  /** The most wanted first; chosen by Zipf's law. */
  codes: string[];
  /** A second. */
  rate: number;
  seconds: number;
  seed: string;
  /** The number of the first reader; each has another one. */
  from: number;
};

export type BeaconResult = { sent: number; answered: number; seconds: number };

/** Says that articles were seen, each time by another reader behind a proxy, from a process of its own. */
export async function sendBeacons(options: BeaconOptions): Promise<BeaconResult> {
  const child = start(process.execPath, ['--import', 'tsx', 'bench/load/beacon-worker.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'close').then(() => {
    throw new Failure('The sender of beacons ended before its time; what it said stands above.');
  });
  child.send(options);
  const [result] = (await Promise.race([once(child, 'message'), ended])) as [BeaconResult];
  ended.catch(() => {});
  return result;
}
