import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { girihMark } from './girih-mark.ts';

it('is path data within the 24 × 24 box', () => {
  expect(girihMark()).toMatch(/^(M[\d. L]+Z){3}$/);
  for (const value of girihMark().match(/[\d.]+/g) ?? []) {
    expect(Number(value)).toBeGreaterThanOrEqual(0);
    expect(Number(value)).toBeLessThanOrEqual(24);
  }
});

it('is what the icon shows', () => {
  const icon = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8');
  expect(icon).toContain(`d="${girihMark()}"`);
});
