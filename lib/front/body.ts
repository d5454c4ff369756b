import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A body, or a part of one, that can be had again and again. */
export type Body = {
  /** Bytes of the whole. */
  length: number;
  /** Bytes of memory that it takes for itself alone. */
  held: number;
  /** The whole. */
  bytes(): Buffer;
};

/** A body that is kept as it is. */
export function plainBody(bytes: Buffer): Body {
  return { length: bytes.length, held: bytes.length, bytes: () => bytes };
}

/**
 * The same bytes in memory of just their length: zlib gives what it wrote within blocks of 16 kB, and Node puts short
 * buffers into blocks that they share, each of which stays until the last of them goes.
 */
export function compact(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/**
 * Text of a page's own, packed, and the points in it where something is put in. The pattern is the text of a page that
 * is alike, of which the packed one takes what they have in common.
 */
export type Skeleton = { packed: Buffer; pattern: Buffer | undefined; length: number; cuts: readonly number[] };

/**
 * Packs texts of one page; between each and the next something will be put in.
 * @param look names what pages that look alike have in common
 */
export function packSkeleton(texts: readonly Buffer[], look: string): Skeleton {
  const cuts: number[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    cuts.push(length);
  }
  const whole = Buffer.concat(texts, length);
  const pattern = patternFor(look, whole);
  const packed = compact(deflateRawSync(whole, { level: QUICK, ...(pattern && { dictionary: pattern }) }));
  const skeleton = { packed, pattern, length, cuts: cuts.slice(0, -1) };
  unpacked.set(skeleton, whole);
  return skeleton;
}

/** A new page is given at once, without being packed out again. */
const unpacked = new LRUCache<Skeleton, Buffer>({ max: 8 });

function unpack(skeleton: Skeleton): Buffer {
  const { packed, pattern, length } = skeleton;
  return (
    unpacked.get(skeleton) ??
    inflateRawSync(packed, { chunkSize: Math.max(LEAST_CHUNK, length), ...(pattern && { dictionary: pattern }) })
  );
}

// Pages by the thousand are kept so. With a pattern a quick pass makes them an eighth, without one a third.
const QUICK = 3;
/** Bytes, as far back as Deflate can look (RFC 1951). */
const LONGEST_PATTERN = 32 * 1024;
/** Bytes; what is shorter has little in common with anything. */
const LEAST_PATTERN = 1024;
/** A site has a few kinds of pages. */
const patterns = new LRUCache<string, Buffer>({ max: 16 });

/** The pattern for pages of one look: the first of them. */
function patternFor(look: string, text: Buffer): Buffer | undefined {
  let pattern = patterns.get(look);
  if (!pattern && text.length >= LEAST_PATTERN) {
    pattern = Buffer.from(text.subarray(0, LONGEST_PATTERN));
    patterns.set(look, pattern);
  }
  return pattern;
}

/** The body of a skeleton with one insertion at each of its cuts; insertions are shared by many bodies. */
export function assembledBody(skeleton: Skeleton, insertions: readonly Buffer[]): Body {
  const { packed, cuts } = skeleton;
  return {
    length: insertions.reduce((sum, { length }) => sum + length, skeleton.length),
    held: packed.length,
    bytes() {
      const own = unpack(skeleton);
      const parts: Buffer[] = [];
      let at = 0;
      cuts.forEach((cut, number) => {
        parts.push(own.subarray(at, cut), insertions[number] ?? Buffer.alloc(0));
        at = cut;
      });
      return Buffer.concat([...parts, own.subarray(at)]);
    },
  };
}

/** Bytes; zlib takes no smaller ones. */
const LEAST_CHUNK = 64;
