import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { isDrawing } from '../../media/address.ts';
import { pictureDigest } from '../../media/digest.ts';
import { DrawingError, MOST_DRAWING_BYTES, readDrawing } from '../../media/drawing/drawing.ts';
import { MOST_PIXELS, readPhoto } from '../../media/encode.ts';
import { tooLarge } from '../load/read.ts';
import type { FoundFile } from '../load/walk.ts';
import type { PictureAnswer } from '../markdown/context.ts';
import type { Finding } from '../problems/problem.ts';

export const PHOTO_FORMATS = 'jpg, jpeg, png, webp, avif, gif';
export const FORMATS = `${PHOTO_FORMATS}, svg`;
/** Bytes: any camera's largest JPEG, and far less than a machine's memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What sharp calls the formats that are taken, whatever the file is called. */
const TAKEN = ['jpeg', 'png', 'webp', 'gif', 'heif'];

/** Looks into a picture's file: what it is, how large, and whether all of it can be decoded. */
export async function measure(file: FoundFile): Promise<PictureAnswer> {
  const most = isDrawing(file.path) ? MOST_DRAWING_BYTES : MOST_BYTES;
  if (file.size > most) return refuse(tooLarge(file.size, most, 'picture'));
  try {
    const bytes = await readFile(file.absolute);
    return isDrawing(file.path) ? measureDrawing(file, bytes) : await measurePhoto(file, bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code ?? String(message).split('\n')[0];
    return refuse({
      code: 'unreadable-picture',
      message: `«${file.path}» can't be decoded (${reason})`,
      value: file.path,
    });
  }
}

function measureDrawing({ path }: FoundFile, bytes: Buffer): PictureAnswer {
  try {
    const { width, height, leftOut } = readDrawing(bytes);
    const picture = { path, digest: pictureDigest(bytes), width, height };
    if (leftOut.length === 0) return { ok: true, picture };
    const message = `of the drawing «${path}» this is left out: ${leftOut.join(', ')}`;
    return { ok: true, picture, remark: { code: 'unsafe-drawing', severity: 'warning', message, value: path } };
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    const message = `the drawing «${path}» can't be shown: ${error.message}`;
    return refuse({ code: 'unreadable-picture', message, value: path });
  }
}

async function measurePhoto({ path }: FoundFile, bytes: Buffer): Promise<PictureAnswer> {
  // What a file says of itself costs nothing to read.
  const { format, compression, autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (!TAKEN.includes(format) || compression === 'hevc') {
    const is = compression === 'hevc' ? 'HEIC' : format === 'svg' ? 'an SVG' : format.toUpperCase();
    const message = `«${path}» is ${is} inside`;
    return refuse({ code: 'picture-kind', message, value: path, allowed: format === 'svg' ? FORMATS : PHOTO_FORMATS });
  }
  if (width * height > MOST_PIXELS) {
    const millions = (pixels: number) => `${Math.round(pixels / 1e6)} million pixels`;
    const message = `«${path}» is ${width} × ${height}: ${millions(width * height)}`;
    return refuse({ code: 'too-large', message, value: `${width} × ${height}`, allowed: millions(MOST_PIXELS) });
  }
  // Every pixel is decoded for it: what is cut off or damaged shows itself here, not before readers.
  await readPhoto(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
  const picture = { path, digest: pictureDigest(bytes), width, height };
  if (pages === 1) return { ok: true, picture };
  const message = `«${path}» moves; readers see the first of its ${pages} pictures`;
  return { ok: true, picture, remark: { code: 'moving-picture', severity: 'warning', message, value: path } };
}

export function refuse(finding: Omit<Finding, 'severity'>): PictureAnswer {
  return { ok: false, finding: { ...finding, severity: 'error' } };
}
