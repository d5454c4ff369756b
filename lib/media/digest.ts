import { createHash } from 'node:crypto';

/** Digest of a picture's bytes, as addresses and the database have it. */
export function pictureDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
