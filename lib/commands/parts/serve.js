// @ts-check
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextEnvironment } from './build.js';
import { start } from './child.js';
import { Failure } from './failure.js';
import { SERVER } from './server-bundle.js';

const READY_WITHIN = 60_000;

/**
 * V8 would let the heap grow to twice what is in use and more before it collects, and keep 200 MB for young objects where
 * 64 MiB are asked for: a server that keeps ten thousand documents would take twice the memory (docs/decisions/0026). One
 * thread that helps V8 is enough; four cost each page more processor time (docs/decisions/0027).
 */
const V8 = ['--max-semi-space-size=12', '--heap-growing-percent=40', '--v8-pool-size=1'];

/**
 * Starts the site's server on the build in .next and waits until it answers.
 * Its output is passed on from then on; before, it is shown only if the server ends.
 * @param {{port: number, env?: NodeJS.ProcessEnv, log?: (text: string) => void}} options
 * @returns {Promise<{child: import('node:child_process').ChildProcess, ended: Promise<number>}>}
 *   `ended`: the server's exit code, 1 if a signal ended it
 */
export async function serve({ port, env = process.env, log = (text) => process.stdout.write(text) }) {
  const args = [...V8, SERVER];
  const child = start(process.execPath, args, {
    // Of glibc's arenas each would keep what compression freed, and pieces of kept pages between; elsewhere it means nothing.
    env: { MALLOC_ARENA_MAX: '1', ...nextEnvironment(env), PORT: String(port) },
    // By the channel it knows when this process is gone, however that ended.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let isReady = false;
  /** @param {Buffer} chunk */
  const collect = (chunk) => {
    if (isReady) log(String(chunk));
    else output += chunk;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const failed = ended.then((code) => {
    throw new Failure(`The server ended with code ${code} before it served; what it said stands above.`, output);
  });
  await Promise.race([failed, answers(port, child)]);
  isReady = true;
  return { child, ended };
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 */
async function answers(port, child) {
  for (const until = Date.now() + READY_WITHIN; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (await status(port)) return;
  }
  child.kill('SIGKILL');
  throw new Failure(`The server did not answer on port ${port} within ${READY_WITHIN / 1000} s.`);
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
function status(port) {
  return new Promise((resolve) => {
    const request = http.get(
      { host: '127.0.0.1', port, path: '/', agent: false, timeout: READY_WITHIN },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    request.once('error', () => resolve(undefined));
    request.once('timeout', () => request.destroy());
  });
}
