import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Finding, START } from '../problems/problem.ts';
import { type DecodedText, decodeText } from './decode.ts';
import type { FoundFile } from './walk.ts';

/** Files above this are not even read. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

export type ReadFile = { digest: string } & DecodedText;

/** The first 32 hexadecimal digits of SHA-256. */
export function digestOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

/** A file's text and the digest of its bytes. Never throws: what can't be read is a finding. */
export async function readText(file: FoundFile): Promise<ReadFile> {
  const unread = (finding: Finding): ReadFile => {
    return { ok: false, digest: `unread:${file.size}:${file.mtimeMs}`, finding, position: START };
  };
  if (file.size > MAX_FILE_BYTES) return unread(tooLarge(file.size, MAX_FILE_BYTES, 'file'));
  let bytes: Uint8Array;
  try {
    bytes = await readStill(file);
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    const message = code === 'ENOENT' ? 'was removed while it was being read' : `can't be read (${code})`;
    return unread({ code: 'unreadable', severity: 'error', message });
  }
  return { digest: digestOf(bytes), ...decodeText(bytes) };
}

/** Milliseconds in which a file that grows must not change to be taken for whole, and after which it is taken as it is. */
const STILL = { wait: 100, patience: 3000 };

/** The bytes of a file; of one that is just being written, when it has come to rest. */
async function readStill({ absolute, size }: FoundFile): Promise<Uint8Array> {
  let bytes = await readFile(absolute);
  let expected = size;
  for (const end = performance.now() + STILL.patience; bytes.length !== expected && performance.now() < end; ) {
    expected = (await stat(absolute)).size;
    await pause(STILL.wait);
    bytes = await readFile(absolute);
  }
  return bytes;
}

export function tooLarge(size: number, limit: number, what: 'file' | 'body' | 'front matter' | 'picture'): Finding {
  const kb = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
  const message = `the ${what} is ${kb(size)} long`;
  return { code: 'too-large', severity: 'error', message, value: kb(size), allowed: kb(limit) };
}
