import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Finding, Position } from '../problems/problem.ts';
import { START } from '../problems/problem.ts';
import type { FoundFile } from './walk.ts';

/** Files above this are not even read. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

export type ReadFile =
  | { ok: true; digest: string; text: string }
  | { ok: false; digest: string; finding: Finding; position: Position };

/** The first 32 hexadecimal digits of SHA-256. */
export function digestOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

/**
 * A file's text and the digest of its bytes. Only UTF-8 is taken (a byte-order mark is dropped); a byte that is not
 * is named by its place. Never throws: what can't be read is a finding.
 */
export async function readText(file: FoundFile): Promise<ReadFile> {
  const unread = (finding: Finding): ReadFile => {
    return { ok: false, digest: `unread:${file.size}:${file.mtimeMs}`, finding, position: START };
  };
  if (file.size > MAX_FILE_BYTES) return unread(tooLarge(file.size, MAX_FILE_BYTES, 'file'));
  let bytes: Buffer;
  try {
    bytes = await readFile(file.absolute);
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    return unread({ code: 'unreadable', severity: 'error', message: `can't be read (${code})` });
  }
  const digest = digestOf(bytes);
  try {
    return { ok: true, digest, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const { position, byte } = firstBadByte(bytes);
    const message = `the file is not UTF-8: byte 0x${byte.toString(16).padStart(2, '0')} is not part of any letter`;
    return { ok: false, digest, position, finding: { code: 'not-utf8', severity: 'error', message, allowed: 'UTF-8' } };
  }
}

export function tooLarge(size: number, limit: number, what: 'file' | 'body' | 'picture'): Finding {
  const kb = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
  const message = `the ${what} is ${kb(size)} long; allowed: ${kb(limit)}`;
  return { code: 'too-large', severity: 'error', message, value: kb(size), allowed: kb(limit) };
}

/** Decodes line by line, then letter by letter in the line that fails. */
function firstBadByte(bytes: Buffer): { position: Position; byte: number } {
  const fatal = new TextDecoder('utf-8', { fatal: true });
  const decodes = (part: Uint8Array) => {
    try {
      fatal.decode(part);
      return true;
    } catch {
      return false;
    }
  };
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const row = bytes.subarray(start, end);
    if (!decodes(row)) {
      const good = new TextDecoder('utf-8').decode(row).split('\uFFFD')[0] ?? '';
      return { position: { line, column: good.length + 1 }, byte: row[Buffer.byteLength(good)] ?? 0 };
    }
    start = end + 1;
  }
  return { position: START, byte: bytes[0] ?? 0 };
}
