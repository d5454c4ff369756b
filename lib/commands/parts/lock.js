// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT = 2_000;
const STALE_AFTER = 30_000;

/** Lock files that this process has. @type {Set<string>} */
const held = new Set();

/**
 * Does something while no other process does anything under the same lock file.
 * The lock of a process that died, or that gives no sign of life for 30 s, is taken over.
 * @template T
 * @param {string} file
 * @param {() => void} onWait called once if another process has the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (isStale(file)) rmSync(file, { force: true });
    else {
      if (!waited) onWait();
      await sleep(250);
    }
  }
  const release = () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
  const heartbeat = setInterval(() => touch(file), HEARTBEAT).unref();
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    held.add(file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Gone with the folder that it lies in: nothing is left to guard.
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_AFTER) return true;
    const owner = Number(readFileSync(file, 'utf8'));
    // An empty file belongs to a process that is about to write its number.
    return owner !== 0 && (owner === process.pid ? !held.has(file) : !isAlive(owner));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
