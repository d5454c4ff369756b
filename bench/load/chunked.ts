/**
 * Finds the end of a body in chunks (RFC 9112, 7.1), piece by piece, without keeping it. Trailers are not taken.
 * @returns a function that takes the next bytes and gives the body's length once all of it was there, else undefined
 */
export function chunkedBody(): (piece: Buffer) => number | undefined {
  let length = 0;
  let line = '';
  /** Bytes of the chunk that are to come, with the line break after them; 0 = a chunk's first line comes. */
  let missing = 0;
  return (piece) => {
    for (let at = 0; at < piece.length; ) {
      if (missing > 0) {
        const taken = Math.min(missing, piece.length - at);
        missing -= taken;
        at += taken;
        continue;
      }
      const end = piece.indexOf(0x0a, at);
      line += piece.toString('latin1', at, end === -1 ? piece.length : end);
      if (end === -1) return undefined;
      at = end + 1;
      if (line === '\r') return length;
      const size = Number.parseInt(line, 16);
      line = '';
      length += size;
      missing = size > 0 ? size + 2 : 0;
    }
    return undefined;
  };
}
