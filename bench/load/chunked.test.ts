import { describe, expect, it } from 'vitest';
import { chunkedBody } from './chunked.ts';

const WHOLE = Buffer.from('5\r\nhello\r\n1a;x=y\r\nabcdefghijklm\r\n0\r\n\r\nabcdef\r\n0\r\n\r\n');

describe('a body in chunks', () => {
  it('has its end where the last chunk says, however it is cut', () => {
    for (let size = 1; size <= WHOLE.length; size++) {
      const take = chunkedBody();
      const ends: (number | undefined)[] = [];
      for (let at = 0; at < WHOLE.length; at += size) ends.push(take(WHOLE.subarray(at, at + size)));
      expect(ends.slice(0, -1).every((end) => end === undefined)).toBe(true);
      expect(ends.at(-1)).toBe(31);
    }
  });
});
