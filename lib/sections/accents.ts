import { parseHex, type Tone, toHex } from '../covers/color.ts';
import type { Section } from './sections.ts';

/** The grounds that accents stand on: --color-sheet of app/globals.css, the harder one to read on, light and dark. */
const GROUNDS = { light: '#f3efe6', dark: '#1f1d19' };

/** WCAG 2.2, 1.4.3: the least contrast of text. */
const LEAST_CONTRAST = 4.6;

const DEFAULT_COLOR = '#7a2f2b';

/**
 * CSS that gives each section's class `accent-SLUG` its colour: as sections.yaml has it where that can be read,
 * else darkened for the light page and lightened for the dark one (`dark` of app/globals.css) until it can.
 */
export function accentStyles(sections: readonly Pick<Section, 'slug' | 'color'>[]): string {
  const rules = (ground: keyof typeof GROUNDS, root = '') =>
    sections.map(({ slug, color }) => `${root}.accent-${slug}{--color-accent:${readable(color, ground)}}`).join('');
  const [system, chosen] = [rules('dark', ':root:not([data-theme=light]) '), rules('dark', '[data-theme=dark] ')];
  return `${rules('light')}@media screen{@media (prefers-color-scheme:dark){${system}}${chosen}}`;
}

/** The nearest colour of the same hue that text on a ground can have. */
function readable(color: string | undefined, ground: keyof typeof GROUNDS): string {
  let [lightness, a, b] = parseHex(color ?? DEFAULT_COLOR) ?? (parseHex(DEFAULT_COLOR) as Tone);
  const step = ground === 'light' ? -0.02 : 0.02;
  while (
    contrast(toHex([lightness, a, b]), GROUNDS[ground]) < LEAST_CONTRAST &&
    (step < 0 ? lightness > 0 : lightness < 1)
  )
    lightness += step;
  return toHex([lightness, a, b]);
}

/** Contrast ratio of two `#rrggbb` colours, 1–21, after WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [lighter = 1, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
