import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { database } from '../db/client.ts';
import { readSettings } from '../settings.ts';
import { isDrawing, type PictureForm } from './address.ts';
import { pictureDigest } from './digest.ts';
import { readDrawing } from './drawing/drawing.ts';
import { encodePhoto } from './encode.ts';
import { keep, keptForms, readKept, type Version } from './kept.ts';
import { Queue } from './queue.ts';

export type ServedPicture = {
  bytes: Buffer;
  type: 'image/webp' | 'image/avif' | 'image/svg+xml';
  /** Whether the address will answer with these very bytes, so that they may be kept for ever. */
  final: boolean;
};

/**
 * A picture of the content folder in one form: made when first asked for, then read from the disk. Nobody waits for
 * an AVIF: the same in WebP is given until it is there. A former version's address gives the present picture.
 * Undefined when no content refers to the path, or the digest was never this picture's: what is not out yet can't be
 * found by guessing its name.
 */
export async function getPicture(
  picturePath: string,
  digest: string,
  form: PictureForm,
): Promise<ServedPicture | undefined> {
  const picture = await database().picture.findUnique({ where: { path: picturePath } });
  if (!picture || isDrawing(picturePath) !== (form.format === 'svg')) return undefined;
  if (picture.digest !== digest && (await keptForms({ path: picturePath, digest })).length === 0) return undefined;
  const given = (await keptOrMade(picture, form)) ?? (await nearestKept(picture, form));
  return given && { bytes: given.bytes, type: typeOf(given.bytes), final: given.final && picture.digest === digest };
}

type Given = Pick<ServedPicture, 'bytes' | 'final'>;

async function keptOrMade(version: Version, form: PictureForm): Promise<Given | undefined> {
  const kept = await readKept(version, form);
  if (kept) return { bytes: kept, final: true };
  if (form.format !== 'avif') {
    const bytes = await once(version, form);
    return bytes && { bytes, final: true };
  }
  const webp = await keptOrMade(version, { ...form, format: 'webp' });
  if (webp) void once(version, form);
  return webp && { ...webp, final: false };
}

/** What was made of a version before its file was changed; readers of the page that still shows it get this. */
async function nearestKept(version: Version, form: PictureForm): Promise<Given | undefined> {
  const wanted = 'width' in form ? form.width : 0;
  const distance = (kept: PictureForm) => ('width' in kept ? Math.abs(kept.width - wanted) : 0);
  const [nearest] = (await keptForms(version)).sort((a, b) => distance(a) - distance(b));
  const bytes = nearest && (await readKept(version, nearest));
  return bytes && { bytes, final: false };
}

type Made = Buffer | undefined;
const WEBP = new Queue<Made>(2);
/** Four times the work of a WebP, for nobody who waits: one at a time, with rests, leaves the processors to readers. */
const AVIF = new Queue<Made>(1, 200, 3);

/** Makes a form of a version, once for all who ask; undefined when its file is gone, changed, or can't be decoded. */
function once(version: Version, form: PictureForm): Promise<Made> {
  const queue = form.format === 'avif' ? AVIF : WEBP;
  const name = JSON.stringify([version.path, version.digest, form]);
  return queue.add(name, () => make(version, form)).catch(() => undefined);
}

async function make(version: Version, form: PictureForm): Promise<Made> {
  const source = await readFile(path.join(readSettings().contentDir, version.path));
  if (pictureDigest(source) !== version.digest) return undefined;
  const bytes = form.format === 'svg' ? Buffer.from(readDrawing(source).svg) : await photo(source, version, form);
  await keep(version, form, bytes);
  return bytes;
}

async function photo(source: Buffer, version: Version, form: Exclude<PictureForm, { format: 'svg' }>): Promise<Buffer> {
  const made = await encodePhoto(source, form.width, form.format);
  const webp = form.format === 'avif' ? await readKept(version, { ...form, format: 'webp' }) : undefined;
  // A browser tells what it gets by its first bytes, and takes WebP where it takes AVIF.
  return webp && webp.length <= made.length ? webp : made;
}

function typeOf(bytes: Buffer): ServedPicture['type'] {
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return 'image/webp';
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? 'image/avif' : 'image/svg+xml';
}
