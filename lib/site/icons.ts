import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { girihMark } from '../covers/girih-mark.ts';

/** A picture of the site's mark for a reader's device; `maskable` and `apple` fill their square, for any mask to cut. */
export type Icon = { size: number; use: 'any' | 'maskable' | 'apple' };

export const ICONS: readonly Icon[] = [
  { size: 192, use: 'any' },
  { size: 512, use: 'any' },
  { size: 192, use: 'maskable' },
  { size: 512, use: 'maskable' },
  { size: 180, use: 'apple' },
];

const INK = '#7a2f2b';
const PAPER = '#fbf9f4';
/** Of the side: what lies outside of a circle of 80 % may be cut away (W3C Web Application Manifest, "safe zone"). */
const SAFE = 0.6;

/** Where an icon is; the digest of the drawing makes a changed one another file. */
export function iconAddress({ size, use }: Icon): string {
  return `/icons/${use}-${size}-${digest()}.png`;
}

/** An icon by the name of its file, or undefined. */
export async function getIcon(file: string): Promise<Buffer | undefined> {
  const icon = ICONS.find((one) => iconAddress(one).endsWith(`/${file}`));
  return (
    icon &&
    sharp(Buffer.from(drawing(icon)), { density: (72 * icon.size) / 24 })
      .resize(icon.size)
      .png()
      .toBuffer()
  );
}

function drawing({ use }: Icon): string {
  const scale = use === 'any' ? 1 : SAFE;
  const ground = use === 'any' ? '' : `<rect width="24" height="24" fill="${PAPER}"/>`;
  const margin = 12 * (1 - scale);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">${ground}<path transform="translate(${margin} ${margin}) scale(${scale})" fill="${INK}" d="${girihMark()}"/></svg>`;
}

let known: string | undefined;

function digest(): string {
  known ??= createHash('sha256').update(ICONS.map(drawing).join()).digest('hex').slice(0, 8);
  return known;
}
