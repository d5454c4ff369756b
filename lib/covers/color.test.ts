import { describe, expect, it } from 'vitest';
import { mix, parseHex, toHex } from './color.ts';

describe('tones', () => {
  it.each(['#0f6b66', '#3b3f8f', '#a3402c', '#000000', '#ffffff', '#808080'])(
    '%s survives the way there and back',
    (hex) => {
      expect(toHex(parseHex(hex) ?? [0, 0, 0])).toBe(hex);
    },
  );

  it('reads short colours', () => expect(parseHex('#0fA')).toEqual(parseHex('#00ffaa')));

  it.each(['', '0f6b66', '#0f6b6', '#0f6b66ff', 'teal'])('does not read %j', (text) => {
    expect(parseHex(text)).toBeUndefined();
  });

  it('keeps a tone that sRGB cannot show displayable', () => expect(toHex([0.9, 0.4, 0.4])).toMatch(/^#[\da-f]{6}$/));

  it('mixes half way', () => expect(mix([0, 0, 0], [1, 0.2, -0.2], 0.5)).toEqual([0.5, 0.1, -0.1]));
});
