import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../lib/commands/parts/failure.js';

/** A program that a bench started and must end. */
export type Running = { child: ChildProcess };

/** Milliseconds. */
const PATIENCE = 30_000;

/** Waits until a program has made its socket. @throws Failure when it ends before, or takes half a minute */
export async function untilThere(child: ChildProcess, name: string, socket: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(50)) {
    if (await stat(socket).catch(() => undefined)) return;
    if (child.exitCode !== null) break;
  }
  child.kill('SIGKILL');
  throw new Failure(`${name} did not start.`);
}

/** Ends a program and waits until it is gone. */
export async function end({ child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGTERM');
  await gone;
}
