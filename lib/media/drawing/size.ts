import type { XmlElement } from '@rgrove/parse-xml';

/** The width of a drawing's box; it has no pixels of its own, and its proportions should survive rounding. */
const WIDTH = 800;

/** A drawing's box and coordinates; undefined when nothing tells them. */
export function sizeOf({ attributes }: XmlElement): { width: number; height: number; viewBox: string } | undefined {
  const given = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = given;
  const isBox = given.length === 4 && given.every(Number.isFinite) && boxWidth > 0 && boxHeight > 0;
  const [width, height] = [pixels(attributes.width), pixels(attributes.height)];
  if (!isBox && !(width && height)) return undefined;
  const [wide, high] = width && height ? [width, height] : [boxWidth, boxHeight];
  const viewBox = isBox ? [x, y, boxWidth, boxHeight] : [0, 0, wide, high];
  return { width: WIDTH, height: Math.max(1, Math.round((WIDTH * high) / wide)), viewBox: viewBox.join(' ') };
}

function pixels(text = ''): number | undefined {
  const value = /^\s*(\d*\.?\d+)(px|pt|mm|cm|in|pc)?\s*$/.exec(text)?.[1];
  return Number(value) > 0 ? Number(value) : undefined;
}
