// @ts-check
import { debuglog } from 'node:util';

/** Something that a person has to mend. The message is one sentence: what, where and what to do. */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details] a tool's own words, such as a compiler's findings
   */
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details.trim();
  }

  /** Shows the details, and the sentence last, where it is seen first. */
  print() {
    if (this.details) console.error(this.details);
    console.error(`✗ ${this.message}`);
  }
}

/**
 * Runs a command to its end: its result is the exit code, a failure is one sentence on stderr and an exit code.
 * `NODE_DEBUG=peyk` shows the stack of a fault in the command itself.
 * @param {() => Promise<number>} command
 * @param {number} [failureCode]
 */
export async function runCommand(command, failureCode = 1) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof Failure) error.print();
    else console.error(`✗ Unexpected fault: ${String(error)}`);
    debuglog('peyk')('%O', error);
    process.exitCode = failureCode;
  }
}
