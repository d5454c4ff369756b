import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml';
import { sizeOf } from './size.ts';
import { weigh } from './weigh.ts';
import { write } from './write.ts';

/** A drawing that can be served: what of it is harmless, written anew. */
export type Drawing = {
  svg: string;
  /** Pixels, in the drawing's own proportions. */
  width: number;
  height: number;
  /** What readers don't get of it, as `<script>` or `onclick`, each once. */
  leftOut: string[];
};

export const MOST_DRAWING_BYTES = 1024 * 1024;
const MOST_DRAWN = 100_000;

/**
 * Reads an SVG file and makes it harmless: only elements, attributes and styles of an allow-list come through, and
 * references stay within the file. Comments, processing instructions and the document type go without a word.
 * @throws DrawingError when it is no SVG, or one that can't be shown
 */
export function readDrawing(bytes: Uint8Array): Drawing {
  try {
    return make(parse(bytes));
  } catch (error) {
    // The stack is too small for it; so may be that of a reader's browser.
    if (error instanceof RangeError) throw new DrawingError('it is nested too deeply');
    throw error;
  }
}

function make(root: XmlElement | null): Drawing {
  if (root?.name !== 'svg') throw new DrawingError(`its root is <${root?.name ?? ''}>, not <svg>`);
  const size = sizeOf(root);
  if (!size) throw new DrawingError('its size is not known: the root has neither a viewBox nor a width and a height');
  const drawn = weigh(root);
  if (drawn > MOST_DRAWN) throw new DrawingError(`it draws ${drawn} elements; allowed: ${MOST_DRAWN}`);
  const leftOut = new Set<string>();
  const { width, height, viewBox } = size;
  const svg = write(root, { viewBox, width: String(width), height: String(height) }, leftOut);
  return { svg, width, height, leftOut: [...leftOut] };
}

export class DrawingError extends Error {}

function parse(bytes: Uint8Array): XmlElement | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DrawingError('it is not UTF-8');
  }
  try {
    return parseXml(text).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const [what] = error.message.split(/\s*\(line \d+/);
    throw new DrawingError(`line ${error.line}, column ${error.column}: ${what}`);
  }
}
