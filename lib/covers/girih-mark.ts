import { star } from './shamseh.ts';

const CENTRE = [12, 12] as const;
/** Notches where two squares cross: the star «خاتم» {8/2}. */
const TWO_SQUARES = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8);

const outline = (corners: readonly (readonly [number, number])[]) =>
  `M${corners.map((corner) => corner.map((value) => Number(value.toFixed(2))).join(' ')).join('L')}Z`;

const mark = [
  star(CENTRE, 8, 11.7, TWO_SQUARES, 0),
  star(CENTRE, 8, 8.1, TWO_SQUARES, 22.5).reverse(),
  star(CENTRE, 8, 5.7, 0.56, 0),
]
  .map(outline)
  .join('');

/**
 * The site's mark: path data of a «شمسه» in a 24 × 24 box, for the `d` of one filled path with any fill rule. The
 * band is cut out by a star that runs the other way, and a smaller star lies in it.
 */
export function girihMark(): string {
  return mark;
}
