import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from '../settings.ts';
import { PICTURE_WIDTHS, type PictureForm, type PictureSource } from './address.ts';

/** A picture as it was at one time. */
export type Version = Pick<PictureSource, 'path' | 'digest'>;

/** Raise this when the same picture would be made otherwise than before: all are made anew. */
const MAKING = '1';

/** Made pictures are kept beside the database; the folder can be deleted at any time. */
function fileOf({ path: picturePath, digest }: Version, form: PictureForm): string {
  const folder = path.join(path.dirname(readSettings().databaseUrl.replace(/^file:/, '')), 'pictures', MAKING);
  const place = createHash('sha256').update(picturePath).digest('hex').slice(0, 8);
  return path.join(folder, `${place}-${digest}${form.format === 'svg' ? '' : `-${form.width}`}.${form.format}`);
}

export function readKept(version: Version, form: PictureForm): Promise<Buffer | undefined> {
  return readFile(fileOf(version, form)).catch(() => undefined);
}

/** Writes beside and renames, so that no reader meets half a file. A disk that can't be written to costs time only. */
export async function keep(version: Version, form: PictureForm, bytes: Buffer): Promise<void> {
  const file = fileOf(version, form);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}`;
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch {
    // The picture is made again next time.
  }
}

const FORMS: PictureForm[] = [
  { format: 'svg' },
  ...PICTURE_WIDTHS.flatMap((width) => (['webp', 'avif'] as const).map((format) => ({ format, width }))),
];

/** The forms that are kept of a version; none when its digest is made up, or nobody has asked for it. */
export async function keptForms(version: Version): Promise<PictureForm[]> {
  const found = await Promise.all(
    FORMS.map((form) =>
      stat(fileOf(version, form)).then(
        () => [form],
        () => [],
      ),
    ),
  );
  return found.flat();
}
