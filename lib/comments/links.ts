/** A part of a text: plain, or an address that can be followed. */
export type TextPart = { text: string; href?: string; at: number };

const ADDRESS = /https?:\/\/[^\s<>«»"'()[\]{}،؛]+/giu;
const SENTENCE_END = /[.,:;!?؟…*_-]+$/u;

/** Finds web addresses in a text. Nothing else becomes a link, and an address is shown as it was written. */
export function linksIn(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = match.replace(SENTENCE_END, '');
    if (!URL.canParse(address)) continue;
    if (index > at) parts.push({ text: text.slice(at, index), at });
    parts.push({ text: address, href: new URL(address).href, at: index });
    at = index + address.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), at });
  return parts;
}
