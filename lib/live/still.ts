import { type FileHandle, open, stat } from 'node:fs/promises';

/** A file at one moment. */
export type Glance = {
  /** Size and time; equal ones mean that nothing was written in between. `gone` when nothing is there. */
  mark: string;
  /** Whether it may be only the beginning of what is being written. */
  unfinished: boolean;
  /** Which file of the disk it is, and its last bytes, as far as it is a text. */
  end: { ino: number; size: number; bytes: Buffer } | undefined;
};

/** Programs write in blocks of a multiple of this many bytes. */
const BLOCK = 4096;
/** Enough bytes that a text which was written anew has others in that place. */
const END = 64;
const LINE_BREAK = 0x0a;

/**
 * Looks at a file without reading more than its end. A text that ends with a line break is taken for whole; of one that
 * ends anywhere else, or just at the end of a block, and of a picture it can't be told.
 */
export async function glance(file: string): Promise<Glance> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return { mark: 'gone', unfinished: false, end: undefined };
  if (!found.isFile()) return { mark: 'folder', unfinished: false, end: undefined };
  const { size, mtimeMs, ino } = found;
  const mark = `${ino}:${size}:${mtimeMs}`;
  if (!/\.(md|yaml)$/i.test(file)) return { mark, unfinished: true, end: undefined };
  const bytes = await readEnd(file, size);
  const whole = size % BLOCK !== 0 && bytes.at(-1) === LINE_BREAK;
  return { mark, unfinished: !whole, end: { ino, size, bytes } };
}

/**
 * Whether a text was only written on between two glances: what was its end still stands where it stood. Then a program
 * writes it piece by piece, and more may come after a pause; one that an editor saved again is another text from its
 * first change on.
 */
export async function wasWrittenOn(file: string, { end: before }: Glance, { end: now }: Glance): Promise<boolean> {
  if (!before || !now || before.ino !== now.ino || before.size === 0 || now.size <= before.size) return false;
  return before.bytes.equals(await readEnd(file, before.size));
}

/** The last bytes of the first `size` bytes of a file; none when it can't be read. */
async function readEnd(file: string, size: number): Promise<Buffer> {
  const length = Math.min(END, size);
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await handle?.close();
  }
}
