// @ts-check
import { Failure } from './failure.js';

/** npm's error codes and what each asks of a person. @type {[RegExp, string][]} */
const SENTENCES = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|ENOTCACHED/,
    'npm cannot reach its registry; check the network, a proxy and `npm config get registry`, then try again.',
  ],
  [/EACCES|EPERM|EROFS/, 'npm may not write here; give this user the folder and node_modules in it, then try again.'],
  [/ENOSPC/, 'the disk is full; free some space, then try again.'],
  [/EUSAGE/, 'package-lock.json does not fit package.json; run `npm install` and keep the new lock file.'],
  [/EINTEGRITY/, 'a package differs from its checksum; run `npm cache clean --force`, then try again.'],
  [/E404|ETARGET/, 'npm’s registry does not have a package of package-lock.json; check `npm config get registry`.'],
  [/E401|E403|E407/, 'npm’s registry or a proxy refused access; check the settings in `.npmrc`.'],
];

/**
 * A failed `npm ci` in a sentence, with npm's own line behind it.
 * @param {string} output all that npm printed
 */
export function explainNpm(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const text = lines.join('\n') || output;
  const sentence = SENTENCES.find(([pattern]) => pattern.test(text))?.[1] ?? 'npm ci failed.';
  const telling = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '')).filter(isTelling);
  return new Failure(`Dependencies could not be installed: ${sentence} (npm: ${telling[0] ?? lastLine(output)})`);
}

/** @param {string} line */
const isTelling = (line) => line !== '' && !/^(code|errno|syscall|path|type|stack)\b|A complete log/.test(line);

/** @param {string} output */
const lastLine = (output) => output.trim().split('\n').at(-1) || 'said nothing';
