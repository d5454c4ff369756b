import { expect, it, test } from 'vitest';
import { accentStyles, contrast } from './accents.ts';

const colorsOf = (styles: string) => [...styles.matchAll(/--color-accent:(#[\da-f]{6})/g)].map(([, hex = '']) => hex);

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});

test.each(['#ffff00', '#000000', '#1d4f8c', '#fff', '#8a5a12', 'red', '</style><script>', undefined])(
  'a section coloured %s can be read on both grounds',
  (color) => {
    const styles = accentStyles([{ slug: 'science', color }]);
    const [light = '', dark = ''] = colorsOf(styles);
    expect(contrast(light, '#f3efe6')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, '#1f1d19')).toBeGreaterThanOrEqual(4.5);
    expect(styles).not.toContain('<');
  },
);

it('leaves a colour that can be read as it is', () => {
  expect(colorsOf(accentStyles([{ slug: 'science', color: '#1d4f8c' }]))[0]).toBe('#1d4f8c');
});
