import { expect, test } from 'vitest';
import { DatabaseError, explainDatabaseError } from './failure.ts';

const thrown: [message: string, more: object, sentence: RegExp][] = [
  ['SocketTimeout', { cause: { originalMessage: 'SQLITE_BUSY: database is locked' } }, /is locked by another program/],
  ['Operation has timed out', { code: 'P1008' }, /is locked by another program/],
  ['SQLITE_READONLY: attempt to write a readonly database', {}, /is not writable/],
  ['ConnectionFailed("Unable to open connection to local database /x/peyk.db: 14")', {}, /cannot be opened/],
  ['SQLITE_NOTADB: file is not a database', {}, /not a sound SQLite database/],
  ['SQLITE_FULL: database or disk is full', {}, /is the disk full/],
  ['migrate found failed migrations', { code: 'P3009' }, /stopped half-way; restore a backup/],
];

test.each(thrown)('%s', (message, more, sentence) => {
  const explained = explainDatabaseError(Object.assign(new Error(message), more), 'file:/x/peyk.db');
  expect(explained).toBeInstanceOf(DatabaseError);
  expect(explained.message).toMatch(sentence);
  expect(explained.message).toContain('/x/peyk.db');
  expect(explained.message).not.toContain('\n');
});

test('another error comes back as it is', () => {
  const error = new TypeError('x is undefined');
  expect(explainDatabaseError(error, 'file:/x/peyk.db')).toBe(error);
});
