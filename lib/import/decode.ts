/** Bytes in which a file says how it is encoded. */
const HEAD = 4096;

/** The file is in an encoding that is not known, or in none. */
export class EncodingError extends Error {
  override name = 'EncodingError';
}

/**
 * Decodes bytes as they come: by their byte-order mark, by what the XML or HTML says of itself, else as UTF-8.
 * @throws EncodingError for a name that is not known, and for what is not text
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw new EncodingError('The file is not text.');
      if (text) yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (error) {
    if (error instanceof TypeError)
      throw new EncodingError(`The file is not ${decoder?.encoding ?? 'text'}, as it seems to be.`);
    throw error;
  }
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  const head = Buffer.from(chunk.subarray(0, HEAD)).toString('latin1');
  const label =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new EncodingError(`The file says that it is in «${label}», which is no known encoding.`);
  }
}
