import { expect, test } from 'vitest';
import { expiryAfter, makeToken, readToken } from './tokens.ts';

const at = new Date('2026-11-21T15:00:00Z');
const token = makeToken('secret', '314-b', expiryAfter(2, at));

test('a token opens its article until its end', () => {
  expect(readToken('secret', token, at)).toEqual({ code: '314-b', expires: new Date('2026-11-21T17:00:00Z') });
  expect(readToken('secret', token, new Date('2026-11-21T16:59:59Z'))).toBeDefined();
  expect(readToken('secret', token, new Date('2026-11-21T17:00:00Z'))).toBeUndefined();
});

test.each([
  ['another secret', 'other', token],
  ['another code', 'secret', token.replace('314-b', '314-c')],
  ['another end', 'secret', token.replace(/\.\w+\./, '.zzzzzz.')],
  ['no seal', 'secret', token.replace(/[^.]+$/, '')],
  ['nothing', 'secret', ''],
])('%s opens nothing', (_what, secret, given) => expect(readToken(secret, given, at)).toBeUndefined());
