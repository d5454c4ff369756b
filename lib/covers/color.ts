/** A colour in OKLab: lightness 0–1, green–red, blue–yellow. Source: B. Ottosson, "A perceptual color space". */
export type Tone = readonly [lightness: number, a: number, b: number];

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

/** The tone of a `#rgb` or `#rrggbb` colour; undefined for any other text. */
export function parseHex(text: string): Tone | undefined {
  const digits = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text);
  const hex = digits?.[2] ?? digits?.[1]?.replaceAll(/./g, '$&$&');
  if (!hex) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((i) => toLinear(Number.parseInt(hex.slice(i, i + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toChannels([lightness, a, b]: Tone): number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The `#rrggbb` nearest to a tone: lightness and hue stay, colourfulness gives way until sRGB can show it. */
export function toHex([lightness, a, b]: Tone): string {
  let channels = toChannels([lightness, a, b]);
  for (let keep = 0.95; keep > 0 && channels.some((value) => value < -0.001 || value > 1.001); keep -= 0.05) {
    channels = toChannels([lightness, a * keep, b * keep]);
  }
  const bytes = channels.map((value) => Math.round(toGamma(Math.min(1, Math.max(0, value))) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The tone on the way from one to another: 0 is the first, 1 the second. */
export function mix(from: Tone, to: Tone, share: number): Tone {
  const between = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [between(0), between(1), between(2)];
}

/** The same hue at another lightness, with its colourfulness (chroma) multiplied. */
export function shade([, a, b]: Tone, lightness: number, chroma = 1): Tone {
  return [lightness, a * chroma, b * chroma];
}

/** The tone with its colourfulness (chroma) brought down to at most the given one. */
export function calm([lightness, a, b]: Tone, most: number): Tone {
  const keep = Math.min(1, most / Math.max(Math.hypot(a, b), 1e-9));
  return [lightness, a * keep, b * keep];
}
