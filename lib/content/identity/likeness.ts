import { fold } from '../../persian/letters.ts';

/** Hashes that a sketch keeps: an estimate from so many is right to about an eighth. */
const KEPT = 64;

/**
 * What is left of a text when the text is gone, to tell later whether another one is like it: the 64 least hashes of its
 * words (a bottom-k sketch, Cohen and Kaplan 2007), 344 characters at most.
 */
export function sketchOf(...texts: readonly string[]): string {
  const hashes = new Set(wordsOf(texts.join(' ')).map(hash));
  const least = [...hashes].sort((a, b) => a - b).slice(0, KEPT);
  return Buffer.from(Uint32Array.from(least).buffer).toString('base64');
}

/** The share of words that two texts have in common among all words of both, 0 to 1, estimated from their sketches. */
export function likeness(a: string, b: string): number {
  const [left, right] = [hashesOf(a), hashesOf(b)];
  const least = [...new Set([...left, ...right])].sort((x, y) => x - y).slice(0, KEPT);
  const common = least.filter((value) => left.has(value) && right.has(value));
  return least.length === 0 ? 1 : common.length / least.length;
}

/** The share of the shorter title's words that the other has too, 0 to 1. */
export function titleLikeness(a: string, b: string): number {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const common = [...left].filter((word) => right.has(word));
  return common.length / Math.max(1, Math.min(left.size, right.size));
}

function wordsOf(text: string): string[] {
  return fold(text.replace(/<[^>]*>/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** FNV-1a of 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function hashesOf(sketch: string): Set<number> {
  const bytes = Buffer.from(sketch, 'base64');
  return new Set(Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4)));
}
