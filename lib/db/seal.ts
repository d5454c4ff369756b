import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of a seal that are kept: as hard to guess as a key of that length. */
const BYTES = 18;

/** A short proof that whoever wrote `text` knows the secret; letters, digits, `-` and `_`. */
export function seal(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest().subarray(0, BYTES).toString('base64url');
}

/** Whether it is the seal of the text, in a time that tells nothing. */
export function isSealed(secret: string, text: string, given: string): boolean {
  const [own, other] = [Buffer.from(seal(secret, text)), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}
