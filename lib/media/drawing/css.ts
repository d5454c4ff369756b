const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
  matrix translate translateX translateY rotate scale scaleX scaleY skewX skewY blur drop-shadow opacity
  is where not nth-child first-child last-child`.split(/\s+/),
);
const LOCAL_URL = /url\(\s*(["']?)#[\w.-]+\1\s*\)/gi;

/**
 * Whether a stylesheet or the value of a property can neither load nor run anything: no escapes, no rules but @media, only
 * functions that compute, and no address but of a part of the same drawing. Comments count as text: what looks like one
 * may be part of an address.
 */
export function isHarmlessCss(text: string): boolean {
  if (/[\\<]/.test(text)) return false;
  const rest = text.replace(LOCAL_URL, ' ').replace(/@media\b[^{]*/gi, ' ');
  if (rest.includes('@')) return false;
  for (const [, name = ''] of rest.matchAll(/([\w-]*)\(/g)) if (name && !FUNCTIONS.has(name)) return false;
  return true;
}
