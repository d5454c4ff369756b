import sharp, { type Sharp } from 'sharp';
import type { PictureWidth } from './address.ts';

/** What decoding may cost: a file of a few kilobytes can claim to be gigabytes of pixels. */
export const MOST_PIXELS = 100_000_000;

/** How every photo is read: its first frame, upright; a file that ends too early is no picture. */
export function readPhoto(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, autoOrient: true });
}

/**
 * A photo in a width, never wider than it is, in sRGB and without a word of where, when and with what it was taken.
 * Both formats look the same at these settings (docs/decisions/0019-pictures.md).
 */
export function encodePhoto(bytes: Buffer, width: PictureWidth, format: 'webp' | 'avif'): Promise<Buffer> {
  const photo = readPhoto(bytes).resize({ width, withoutEnlargement: true });
  const encoded =
    format === 'webp'
      ? photo.webp({ quality: 66 })
      : photo.avif({ quality: 48, effort: 3, chromaSubsampling: '4:2:0' });
  return encoded.toBuffer();
}
