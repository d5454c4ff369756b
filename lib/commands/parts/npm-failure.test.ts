import { expect, test } from 'vitest';
import { explainNpm } from './npm-failure.js';

const failures: [what: string, output: string, sentence: RegExp][] = [
  [
    'no network',
    'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error request to https://x/y failed, reason: getaddrinfo ENOTFOUND x\nnpm error A complete log of this run can be found in: /l',
    /cannot reach its registry; .*\(npm: request to https:\/\/x\/y failed/,
  ],
  ['no right to write', 'npm error code EACCES\nnpm error path /a\nnpm error Your cache folder', /may not write here/],
  ['a full disk', 'npm ERR! code ENOSPC\nnpm ERR! nospc There is not enough space', /disk is full/],
  [
    'a lock file out of step',
    'npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only',
    /npm install.*new lock file/,
  ],
  [
    'a changed package',
    'npm error code EINTEGRITY\nnpm error sha512-a integrity checksum failed',
    /differs from its checksum/,
  ],
  ['a program that is missing', 'spawn npm ENOENT', /npm ci failed.*spawn npm ENOENT/],
  ['silence', '', /said nothing/],
];

test.each(failures)('%s', (_what, output, sentence) => {
  const { message } = explainNpm(output);
  expect(message).toMatch(sentence);
  expect(message.split('\n')).toHaveLength(1);
});
