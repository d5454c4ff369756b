import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

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

/** The same bytes in memory of just their length: zlib gives what it wrote within blocks of 16 kB. */
export function compact(bytes: Buffer): Buffer {
  return bytes.buffer.byteLength > bytes.length ? Buffer.from(bytes) : bytes;
}

/** Text of a page's own, packed, and the points in it where something is put in. */
export type Skeleton = { packed: Buffer; length: number; cuts: readonly number[] };

/** Packs texts of one page; between each and the next something will be put in. */
export function packSkeleton(texts: readonly string[]): Skeleton {
  const bytes = texts.map((text) => Buffer.from(text));
  const cuts: number[] = [];
  let length = 0;
  for (const part of bytes) {
    length += part.length;
    cuts.push(length);
  }
  const packed = compact(brotliCompressSync(Buffer.concat(bytes), { params: FAST }));
  return { packed, length, cuts: cuts.slice(0, -1) };
}

/** The body of a skeleton with one insertion at each of its cuts; insertions are shared by many bodies. */
export function assembledBody(skeleton: Skeleton, insertions: readonly Buffer[]): Body {
  const { packed, cuts } = skeleton;
  return {
    length: insertions.reduce((sum, { length }) => sum + length, skeleton.length),
    held: packed.length,
    bytes() {
      const own = brotliDecompressSync(packed);
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

// Pages by the thousand are kept so; a quick pass makes them a third, and back again in a tenth of a millisecond.
const FAST = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 };
