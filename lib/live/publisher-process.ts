import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the publisher tells the process that started it. */
export type PublisherMessage = { type: 'changed' } | { type: 'trouble'; reason?: string | undefined };

export type PublisherOptions = {
  /** Called after each change that the publisher stored. */
  onChange(): void;
  /** Called when nothing can be published, with the reason, and with undefined when it can be again. */
  onTrouble?(reason: string | undefined): void;
  /** Called with the number of each process that is started. */
  onStart?(pid: number): void;
  env?: NodeJS.ProcessEnv;
};

/** The build puts both processes beside each other. */
const IS_BUILT = import.meta.url.endsWith('.mjs');

/** Milliseconds. */
const RESTART = { first: 500, longest: 30_000, livedWell: 60_000 };

/**
 * Starts the live publisher and starts it again when it dies, ever later while it does not live long. It ends with
 * this process, also when that is killed.
 */
export function startPublisher({ onChange, onTrouble, onStart, env = process.env }: PublisherOptions): {
  stop(): Promise<void>;
} {
  const script = fileURLToPath(new URL(IS_BUILT ? 'publisher.mjs' : 'publisher.ts', import.meta.url));
  const execArgv = IS_BUILT ? [] : ['--import', 'tsx'];
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let wait = RESTART.first;

  const begin = () => {
    const begun = performance.now();
    child = fork(script, { execArgv, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    if (child.pid !== undefined) onStart?.(child.pid);
    child.on('message', (message: PublisherMessage) => {
      if (message.type === 'changed') onChange();
      else onTrouble?.(message.reason);
    });
    let ended = false;
    const again = () => {
      if (stopped || ended) return;
      ended = true;
      if (performance.now() - begun > RESTART.livedWell) wait = RESTART.first;
      onTrouble?.('The live publisher has ended; it starts again soon.');
      process.stderr.write(`The live publisher has ended; it starts again in ${wait / 1000} s.\n`);
      timer = setTimeout(begin, wait);
      wait = Math.min(wait * 2, RESTART.longest);
    };
    child.once('exit', again);
    child.once('error', again);
  };
  begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      await new Promise<void>((resolve) => {
        running.once('exit', () => resolve());
        if (running.connected) running.disconnect();
        else running.kill('SIGTERM');
      });
    },
  };
}
