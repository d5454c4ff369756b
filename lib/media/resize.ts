import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { database } from '../db/client.ts';
import { readSettings } from '../settings.ts';
import { PICTURE_WIDTHS, type PictureWidth } from './address.ts';

/** Made pictures are kept beside the database; the folder can be deleted at any time. */
function cacheFolder(): string {
  return path.join(path.dirname(readSettings().databaseUrl.replace(/^file:/, '')), 'pictures');
}

export type ServedPicture = {
  bytes: Buffer /** Whether the address names these very bytes, so that they may be kept for ever. */;
  current: boolean;
};

/** Whether a number is one of the widths that are served, so that a stranger can't ask for work without end. */
export function isPictureWidth(width: number): width is PictureWidth {
  return PICTURE_WIDTHS.some((served) => served === width);
}

const underWay = new Map<string, Promise<Buffer>>();

/**
 * A picture of the content folder as WebP, at most `width` pixels wide; made once, then read from the disk.
 * Undefined when no published content refers to the path or its file is gone.
 */
export async function getPicture(
  picturePath: string,
  digest: string,
  width: PictureWidth,
): Promise<ServedPicture | undefined> {
  const picture = await database().picture.findUnique({ where: { path: picturePath } });
  if (!picture) return undefined;
  const name = `${picture.digest}-${width}.webp`;
  const making = underWay.get(name) ?? keptOrMade(picture.path, name, width).finally(() => underWay.delete(name));
  underWay.set(name, making);
  try {
    return { bytes: await making, current: picture.digest === digest };
  } catch {
    return undefined;
  }
}

async function keptOrMade(picturePath: string, name: string, width: PictureWidth): Promise<Buffer> {
  const kept = path.join(cacheFolder(), name);
  try {
    return await readFile(kept);
  } catch {
    const bytes = await sharp(path.join(readSettings().contentDir, picturePath))
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 66 })
      .toBuffer();
    await keep(kept, bytes);
    return bytes;
  }
}

/** Writes beside and renames, so that no reader meets half a file. A disk that can't be written to costs time only. */
async function keep(file: string, bytes: Buffer): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}`;
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch {
    // The picture is made again next time.
  }
}
