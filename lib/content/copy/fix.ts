import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile } from '../load/walk.ts';
import { fixText } from './fix-text.ts';

/** What copy-editing made of one file. */
export type FixedFile = { file: string } & (
  | { state: 'clean' }
  | { state: 'fixed'; before: string; after: string; count: number }
  | { state: 'refused'; reason: string }
);

const BOM = '\ufeff';

/**
 * Applies the safe suggestions to a file; on disk only with `write`, then by a new file that takes the old one's place at
 * once, with its permissions. The byte-order mark and line ends stay.
 */
export async function fixFile({ path: file, absolute }: FoundFile, write: boolean): Promise<FixedFile> {
  const text = await read(absolute);
  if (typeof text !== 'string') return { file, state: 'refused', reason: text.reason };
  if (/\r(?!\n)/.test(text)) return { file, state: 'refused', reason: 'its lines end with CR alone; save it with LF' };
  const bom = text.startsWith(BOM) ? BOM : '';
  const before = text.slice(bom.length);
  const fixed = fixText(before);
  if (!fixed.ok) return { file, state: 'refused', reason: fixed.reason };
  if (fixed.text === before) return { file, state: 'clean' };
  if (write) {
    const failed = await replace(absolute, text, bom + fixed.text);
    if (failed) return { file, state: 'refused', reason: failed };
  }
  return { file, state: 'fixed', before, after: fixed.text, count: fixed.applied.length };
}

async function read(absolute: string): Promise<string | { reason: string }> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(absolute));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      reason: code?.startsWith('E') && !code.startsWith('ERR_') ? `can't be read (${code})` : 'it is not UTF-8',
    };
  }
}

/** Why it could not be written, or nothing. */
async function replace(absolute: string, before: string, after: string): Promise<string | undefined> {
  const beside = path.join(path.dirname(absolute), `.${path.basename(absolute)}.${process.pid}.tmp`);
  try {
    const { mode } = await stat(absolute);
    await writeFile(beside, after, { flag: 'wx' });
    await chmod(beside, mode & 0o7777);
    // An editor may have saved the file while it was looked at: that version must win.
    if ((await readFile(absolute, 'utf8')) !== before) {
      await rm(beside);
      return 'it was changed meanwhile; try again';
    }
    await rename(beside, absolute);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    return `can't be written (${(error as NodeJS.ErrnoException).code ?? 'error'})`;
  }
}
