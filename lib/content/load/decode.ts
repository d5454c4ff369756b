import { CONTROLS } from '../../persian/clean.ts';
import { type Finding, type Position, positionIn, START } from '../problems/problem.ts';

/** Something at a place of a text whose file is known to the caller. */
export type Placed = { position: Position; finding: Finding };

export type DecodedText = { ok: true; text: string; warnings: Placed[] } | ({ ok: false; text?: string } & Placed);

/**
 * A file's bytes as text. Only UTF-8 is taken, without its byte-order mark; what is there instead is named, and the
 * first byte that is no letter. A CR alone ends a line like any other. Control characters become spaces, so that places
 * stay as an editor counts them, with one warning; a NUL is an error, since a file that has one was damaged.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const other = otherEncoding(bytes);
  if (other) return { ok: false, position: START, finding: notUtf8(other) };
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, ...firstBadByte(bytes) };
  }
  const text = raw.replace(/\r(?!\n)/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) return { ok: false, text, position: positionIn(text, nul), finding: zeroBytes(text) };
  const conflict = conflictIn(text);
  if (conflict) return { ok: false, text, ...conflict };
  const found = [...text.matchAll(CONTROLS)];
  const [first] = found;
  if (!first) return { ok: true, text, warnings: [] };
  const warning = { position: positionIn(text, first.index), finding: controlCharacters(first[0], found.length) };
  return { ok: true, text: text.replace(CONTROLS, ' '), warnings: [warning] };
}

/** Half of the bytes of UTF-16 are zeros where its text is Latin, as front matter is. */
function otherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const zeros = [0, 1].map((start) => first !== second && [start, start + 2, start + 4].every((at) => bytes[at] === 0));
  return mark || zeros.some(Boolean) ? 'the file is UTF-16, which Windows calls «Unicode»' : undefined;
}

function notUtf8(message: string): Finding {
  return { code: 'not-utf8', severity: 'error', message, allowed: 'UTF-8' };
}

function zeroBytes(text: string): Finding {
  const only = /^\0+$/.test(text);
  const message = only
    ? 'the file holds nothing but zero bytes: it was not saved to its end'
    : 'a zero byte stands here: the file is damaged';
  return { code: 'control-character', severity: 'error', message, allowed: 'text' };
}

function controlCharacters(first: string, count: number): Finding {
  const name = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const more = count > 1 ? `, the first of ${count} such characters,` : '';
  const message = `the invisible character ${name}${more} stands here; a space is shown for it`;
  return { code: 'control-character', severity: 'warning', message, value: name };
}

/** What git leaves in a file where two versions did not meet. */
function conflictIn(text: string): Placed | undefined {
  const begin = /^<{7} .*$/m.exec(text);
  if (!begin || !/^={7}\r?$/m.test(text) || !/^>{7} /m.test(text)) return undefined;
  const message =
    'git left two versions of the text here: keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>';
  const finding: Finding = { code: 'merge-conflict', severity: 'error', message, value: begin[0].slice(0, 60) };
  return { position: positionIn(text, begin.index), finding };
}

/** Decodes line by line, then letter by letter in the line that fails. */
function firstBadByte(bytes: Uint8Array): Placed {
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
      const bad = start + Buffer.byteLength(good);
      const position = { line, column: good.length + 1 };
      // What only lacks its end decodes as the beginning of a stream.
      const cut = bytes.length - bad < 4 && isBeginning(bytes.subarray(bad));
      return { position, finding: cut ? notUtf8(CUT) : badByte(bytes, bad) };
    }
    start = end + 1;
  }
  return { position: START, finding: badByte(bytes, 0) };
}

const CUT = 'the file ends in the middle of a letter: it was not saved to its end';

function isBeginning(rest: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(rest, { stream: true }) === '';
  } catch {
    return false;
  }
}

function badByte(bytes: Uint8Array, at: number): Finding {
  const byte = `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
  const guess = looksLikeWindows1256(bytes) ? '; it looks like Windows-1256, which Windows calls «ANSI»' : '';
  return notUtf8(`the file is not UTF-8: byte ${byte} is not part of any letter${guess}`);
}

/** Whether most of what is not ASCII are Arabic letters of that code page, and hardly anything is a control. */
function looksLikeWindows1256(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const letters = high.filter((byte) => byte >= 0xc0 || [0x81, 0x8d, 0x8e, 0x90, 0x98, 0x9d].includes(byte));
  const controls = bytes.filter((byte) => byte < 0x09).length;
  return controls === 0 && high.length > 3 && letters.length / high.length > 0.9;
}
