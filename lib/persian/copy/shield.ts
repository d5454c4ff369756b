import { OPAQUE } from './alphabet.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s«»،؛]+|[^\s«»،؛()"]+@[^\s«»،؛()"]+|[@#][\p{L}\p{M}\p{N}_\u200c]+/gu;
/** From a Latin word to the last one before Persian goes on, with numbers that belong to it («Windows 10 و 11»). */
const LATIN =
  /[\w.+#@/:~\\-]*[A-Za-z\u00C0-\u024F](?:[\x20-\x7E\u00C0-\u024F]*[A-Za-z0-9\u00C0-\u024F])?(?: (?:و|یا|تا) [0-9]+(?:\.[0-9]+)*)*/gu;
/** Text of the Quran. */
const VERSE = /[﴿﴾][^﴿﴾]*[﴿﴾]/gu;
/** A quotation in Arabic, known by letters that Persian has not. */
const ARABIC = /«[^«»]*[ةإٱ][^«»]*»/gu;

/** Text of the same length in which all that no rule may touch is opaque. */
export function shield(text: string): string {
  const blot = (found: string) => OPAQUE.repeat(found.length);
  let shielded = text;
  if (/[@#:]|www\./.test(shielded)) shielded = shielded.replace(ADDRESS, blot);
  if (/[A-Za-z\u00C0-\u024F]/.test(shielded)) shielded = shielded.replace(LATIN, blot);
  if (/[﴿ةإٱ]/.test(shielded)) shielded = shielded.replace(VERSE, blot).replace(ARABIC, blot);
  return shielded;
}
