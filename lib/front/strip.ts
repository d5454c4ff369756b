import { Parser } from 'htmlparser2';

/** Texts that a page holds inline, of which its policy must know. */
export type Inline = { styles: string[]; scripts: string[] };

/** A stretch of a page: text of its own, text that many pages share, or a place for furniture, by its address. */
export type Piece = { own: string } | { shared: string } | { place: string };

/** A page without the framework's own scripts, and what it still holds inline. */
export type Stripped = {
  pieces: Piece[];
  inline: Inline;
  /** Addresses of fonts that the page needs at once: a header asks for them, before the page is read. */
  fonts: readonly string[];
  /** Of a page that only makes furniture: what goes into the places for it. */
  filling?: { html: string; inline: Inline };
};

/** The text of a stylesheet of the build, by its address; undefined when there is none. */
export type Stylesheets = (href: string) => string | undefined;

/** Marks a script of our own that runs before first paint. */
export const BOOT = 'data-boot';
/** A place for furniture, its address in `data-src`; and furniture on the page that makes it (components/Furniture.tsx). */
export const PLACE = 'peyk-place';
export const FILLING = 'peyk-filling';
const DATA_BLOCKS = ['application/ld+json', 'speculationrules'];

type Attributes = Record<string, string>;
type Cut = { from: number; to: number; put?: Piece };
type Range = { from: number; to: number };

/**
 * Makes a finished document of a page that Next rendered: its scripts, flight data, preloads of both and the marks of
 * hydration go; its stylesheets come inline. Undefined when the page does not look as Next 16 writes it: a complete
 * document with flight data. Then nothing of it may be trusted to be in its place.
 */
export function stripFramework(html: string, stylesheets: Stylesheets): Stripped | undefined {
  if (!html.startsWith('<!DOCTYPE html><html') || !html.endsWith('</html>')) return undefined;
  const cuts: Cut[] = [];
  const fonts: string[] = [];
  const found: { kind: keyof Inline; text: string; at: number }[] = [];
  let flightScripts = 0;
  let isErrorShell = false;
  let filling: Range | undefined;
  let place: { from: number; address: string } | undefined;
  let open: { name: 'script' | 'style'; from: number; attributes: Attributes } | undefined;
  let text = '';

  const cut = (from: number, put?: Piece) => cuts.push({ from, to: parser.endIndex + 1, ...(put && { put }) });
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html' && attributes.id === '__next_error__') isErrorShell = true;
      if (name === 'script' || name === 'style') {
        open = { name, from: parser.startIndex, attributes };
        text = '';
      } else if (name === 'link') {
        const sheet = attributes.rel === 'stylesheet' ? stylesheets(attributes.href ?? '') : undefined;
        if (sheet !== undefined) {
          found.push({ kind: 'styles', text: sheet, at: parser.startIndex });
          cut(parser.startIndex, sheetPiece(sheet));
        } else if (isFrameworkPreload(attributes)) cut(parser.startIndex);
        else if (isFontPreload(attributes)) {
          fonts.push(detached(attributes.href ?? ''));
          cut(parser.startIndex);
        }
      } else if (name === 'meta' && attributes.name === 'next-size-adjust') cut(parser.startIndex);
      else if (name === PLACE) place = { from: parser.startIndex, address: detached(attributes['data-src'] ?? '') };
      else if (name === FILLING) filling = { from: parser.endIndex + 1, to: html.length };
    },
    ontext(chunk) {
      if (open) text += chunk;
    },
    oncomment: () => void cut(parser.startIndex),
    onclosetag(name) {
      if (name === PLACE && place) {
        cut(place.from, { place: place.address });
        place = undefined;
      } else if (name === FILLING && filling) filling.to = parser.startIndex;
      if (!open || name !== open.name) return;
      const { from, attributes } = open;
      open = undefined;
      if (name === 'style') found.push({ kind: 'styles', text, at: from });
      else if (BOOT in attributes) found.push({ kind: 'scripts', text, at: from });
      else if (isFrameworkScript(attributes)) {
        if (text.includes('__next_f')) flightScripts++;
        cut(from);
      }
    },
  });
  parser.end(html);
  if (flightScripts === 0 || isErrorShell) return undefined;
  const inline = ({ from, to }: Range) => {
    const inside = found.filter(({ at }) => at >= from && at < to);
    const texts = (kind: keyof Inline) => inside.filter((one) => one.kind === kind).map((one) => one.text);
    return { styles: texts('styles'), scripts: texts('scripts') };
  };
  const whole = { from: 0, to: html.length };
  const result = { pieces: assemble(html, cuts, whole), inline: inline(whole), fonts };
  if (!filling) return result;
  const inner = assemble(html, cuts, filling).map((piece) => ('own' in piece ? piece.own : ''));
  return { ...result, filling: { html: inner.join(''), inline: inline(filling) } };
}

/** A stylesheet of the build in its place in a page. */
export function sheetPiece(css: string): Piece {
  return { shared: `<style>${css}</style>` };
}

/** The same text by itself: a part of a longer one would keep all of that in memory as long as it lives. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}

function isFrameworkPreload({ rel, as, href = '' }: Attributes): boolean {
  return (
    (rel === 'preload' || rel === 'modulepreload') && (as === 'script' || as === 'style') && href.startsWith('/_next/')
  );
}

/** Whether it asks for a font of the build. */
export function isFontPreload({ rel, as, href = '' }: Attributes): boolean {
  return rel === 'preload' && as === 'font' && href.startsWith('/_next/');
}

function isFrameworkScript({ src, type = '' }: Attributes): boolean {
  return src === undefined ? !DATA_BLOCKS.includes(type) : src.startsWith('/_next/');
}

/** What is left of a range after the cuts, with neighbouring texts made one. */
function assemble(html: string, cuts: readonly Cut[], { from: start, to: end }: Range): Piece[] {
  const pieces: Piece[] = [];
  let own = '';
  let at = start;
  for (const { from, to, put } of cuts) {
    if (from < start || to > end) continue;
    own += html.slice(at, from);
    at = to;
    if (!put) continue;
    pieces.push({ own }, put);
    own = '';
  }
  pieces.push({ own: own + html.slice(at, end) });
  // What React leaves for parts of a page that come later; no part of these pages does.
  return pieces.map((piece) => ('own' in piece ? { own: piece.own.replace('<div hidden=""></div>', '') } : piece));
}
