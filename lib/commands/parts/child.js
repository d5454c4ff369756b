// @ts-check
import { spawn } from 'node:child_process';
import { root } from './place.js';

/** @typedef {{code: number, output: string, timedOut: boolean}} Ending */

const KILL_AFTER = 10_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Those of them that lead a process group. @type {WeakSet<import('node:child_process').ChildProcess>} */
const groups = new WeakSet();

/**
 * Starts a program in the checkout. It is told to end when this process is.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(program, args, options) {
  const child = spawn(program, args, { cwd: root, ...options });
  if (options.detached) groups.add(child);
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program in the checkout to its end. Never rejects: a program that cannot be started ends with code 127.
 * @param {string} program
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number}} [options]
 *   `show` passes the output on as it comes, instead of collecting it; `timeout` in milliseconds, after which the
 *   program is killed with all that it started
 * @returns {Promise<Ending>} output is stdout and stderr in the order of their coming
 */
export function run(program, args, { env = process.env, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const detached = timeout !== undefined && process.platform !== 'win32';
    const child = start(program, args, { env, detached, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const timer =
      timeout &&
      setTimeout(() => {
        timedOut = true;
        kill(child, 'SIGKILL');
      }, timeout);
    child.once('error', (error) => resolve({ code: 127, output: error.message, timedOut }));
    child.once('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output, timedOut });
    });
  });
}

/**
 * Runs Node itself with the checkout's own programs, so that neither PATH nor a shell matters.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * From now on SIGINT and SIGTERM are passed to the programs started here, and this process ends after them.
 * @param {() => number | undefined} [exitCode] asked when they have ended; default: 128 + the signal's number
 */
export function passSignalsOn(exitCode) {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(signal, async () => {
      const ending = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
      for (const child of running) kill(child, signal);
      setTimeout(() => {
        for (const child of running) kill(child, 'SIGKILL');
      }, KILL_AFTER).unref();
      await Promise.all(ending);
      process.exit(exitCode?.() ?? code);
    });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function kill(child, signal) {
  if (!groups.has(child) || child.pid === undefined) return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
