// @ts-check

/** @typedef {(sentence: string) => void} Say */

const NAME_WIDTH = 9;

/**
 * Runs one named step and prints how it ended and how long it took:
 * `✓ install   skipped, nothing changed (0.1 s)`.
 * @template T
 * @param {string} name
 * @param {(say: Say) => Promise<{note: string, result?: T}>} work `say` tells, before a long wait, what is going on
 * @param {NodeJS.WritableStream} [out] stderr for commands whose stdout is data
 * @returns {Promise<T | undefined>}
 */
export async function step(name, work, out = process.stdout) {
  const started = performance.now();
  /** @param {string} mark @param {string} text */
  const line = (mark, text) => out.write(`${mark} ${name.padEnd(NAME_WIDTH)} ${text}\n`);
  const time = () => `(${((performance.now() - started) / 1000).toFixed(1)} s)`;
  try {
    const { note, result } = await work((sentence) => line('·', sentence));
    line('✓', `${note} ${time()}`);
    return result;
  } catch (error) {
    line('✗', `failed ${time()}`);
    throw error;
  }
}
