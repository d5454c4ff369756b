import { type FileHandle, open, stat } from 'node:fs/promises';

/** A file at one moment. */
export type Glance = {
  /** Size and time; equal ones mean that nothing was written in between. `gone` when nothing is there. */
  mark: string;
  /** Whether it may be only the beginning of what is being written. */
  unfinished: boolean;
};

/** Programs write in blocks of a multiple of this many bytes. */
const BLOCK = 4096;

/**
 * Looks at a file without reading it. A text that ends with a line break is taken for whole; of one that ends anywhere
 * else, or just at the end of a block, and of a picture it can't be told.
 */
export async function glance(file: string): Promise<Glance> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return { mark: 'gone', unfinished: false };
  if (!found.isFile()) return { mark: 'folder', unfinished: false };
  const { size, mtimeMs, ino } = found;
  const whole = /\.(md|yaml)$/i.test(file) && size % BLOCK !== 0 && (await endsWithLineBreak(file, size));
  return { mark: `${ino}:${size}:${mtimeMs}`, unfinished: !whole };
}

async function endsWithLineBreak(file: string, size: number): Promise<boolean> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === 0x0a;
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}
