import { describe, expect, it } from 'vitest';
import { girihCover, MOST_BYTES } from './girih-cover.ts';

const COLORS = ['#0f6b66', '#3b3f8f', '#a3402c', '#8a5a12', '#7a2f5d', '#2f6b3a', '#3d5a73', '#000', '#ffffff', '#ff0'];
const TEAL = '#0f6b66';
const samples = Array.from({ length: 200 }, (_, i) => ({
  code: String(219_400 + i),
  color: COLORS[i % COLORS.length] ?? TEAL,
}));
const covers = samples.map(girihCover);

/** All that a cover may be made of; anything else in it is a failure. */
const COVER = new RegExp(
  '^<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320" viewBox="0 0 480 320">' +
    '<path fill="#[\\da-f]{6}" d="M0 0h480v320H0z"/>' +
    '<g stroke="#[\\da-f]{6}" stroke-width="11" transform="scale\\(0.1\\)">' +
    '(<path fill="#[\\da-f]{6}" d="(m-?\\d+[ -][-\\d ]+z)+"/>)+' +
    '<path d="(m-?\\d+[ -][-\\d ]+)+"/></g></svg>$',
);

describe('girihCover', () => {
  it('draws the same cover for the same code and colour', () => {
    expect(samples.map(girihCover)).toEqual(covers);
  });

  it('draws another cover for another code', () => {
    const drawn = samples.map(({ code }) => girihCover({ code, color: TEAL }));
    expect(new Set(drawn).size).toBe(samples.length);
  });

  it('draws the same straps in every colour', () => {
    const straps = (color: string) =>
      girihCover({ code: 'a-1', color })
        .match(/ d="[^"]*"/g)
        ?.at(-1);
    expect(new Set(COLORS.map(straps)).size).toBe(1);
  });

  it('is plain, well-formed markup with whole numbers only', () => {
    for (const cover of covers) expect(cover).toMatch(COVER);
  });

  it('stays within its bytes', () => {
    for (const cover of covers) expect(Buffer.byteLength(cover)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each(['"><script>alert(1)</script>', 'x'.repeat(10_000), '', '۲۱۹۴۱۶', '\u0000\ud800'])(
    'draws any code without copying it: %j',
    (code) => expect(girihCover({ code, color: TEAL })).toMatch(COVER),
  );

  it.each(['red', '', '#12345', '#0f6b66"/><script>', 'url(#a)', ' #0f6b66'])(
    'takes the colour %j for the accent of the site',
    (color) => expect(girihCover({ code: '1', color })).toBe(girihCover({ code: '1', color: '#7a2f2b' })),
  );
});
