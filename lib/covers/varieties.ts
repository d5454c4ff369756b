import { TILINGS, type Tiling } from './tilings.ts';

/** A kind of ornament: a grid of polygons and how straps are drawn over it. */
export type Variety = {
  tiling: Tiling;
  /** Points of its stars: the sides of its largest tile. */
  points: number;
  /** Least and greatest contact angle in degrees that gives well-shaped cells. */
  contact: readonly [number, number];
  /** How deep straps go into the large tiles, and into the one at the focus. */
  depth: readonly [number, number];
  /** Turns (degrees) that set an axis of the focal star upright. */
  turns: readonly number[];
  /** How far a halo may reach, in radii of the focal tile; beyond the tile only where the grid has its symmetry. */
  halo: readonly number[];
};

const NEAR = [1.05];
const WIDE = [1.05, 1.44];

/** «هشت»: octagons; «ده»: decagons; «دوازده»: dodecagons; the last one is the six-fold «شمسهٔ شش». */
export const VARIETIES: readonly Variety[] = [
  { tiling: TILINGS.octagonsAndSquares, points: 8, contact: [54, 60], depth: [1, 1], turns: [0, 45], halo: WIDE },
  { tiling: TILINGS.octagonsAndSquares, points: 8, contact: [62, 67.5], depth: [2, 2], turns: [0, 45], halo: WIDE },
  { tiling: TILINGS.octagonsInRows, points: 8, contact: [62, 67.5], depth: [1, 2], turns: [0, 90], halo: NEAR },
  { tiling: TILINGS.decagonsAndBowTies, points: 10, contact: [54, 54], depth: [2, 2], turns: [0, 18, 54], halo: NEAR },
  { tiling: TILINGS.decagonsInRows, points: 10, contact: [54, 54], depth: [1, 2], turns: [0, 90], halo: NEAR },
  { tiling: TILINGS.decagonsInRows, points: 10, contact: [54, 54], depth: [2, 2], turns: [0, 90], halo: NEAR },
  { tiling: TILINGS.dodecagonsAndTriangles, points: 12, contact: [64, 68], depth: [2, 3], turns: [0, 30], halo: WIDE },
  { tiling: TILINGS.dodecagonsOnSquares, points: 12, contact: [64, 68], depth: [2, 2], turns: [0, 45], halo: WIDE },
  {
    tiling: TILINGS.dodecagonsSquaresHexagons,
    points: 12,
    contact: [60, 60],
    depth: [1, 2],
    turns: [0, 30],
    halo: WIDE,
  },
  {
    tiling: TILINGS.dodecagonsSquaresHexagons,
    points: 12,
    contact: [66, 75],
    depth: [2, 3],
    turns: [0, 30],
    halo: WIDE,
  },
  { tiling: TILINGS.hexagonsSquaresTriangles, points: 6, contact: [60, 64], depth: [1, 1], turns: [0, 30], halo: WIDE },
];

/** Strap crossings in a square whose side is that of a tile: what a scale costs in ink and bytes. */
export function crossingsPerSquare({ tiling: { steps, tiles }, depth: [depth] }: Variety): number {
  const crossings = tiles.reduce((sum, tile) => sum + tile.corners.length / 2 + extra(tile.regular, depth), 0);
  return crossings / Math.abs(steps[0][0] * steps[1][1] - steps[0][1] * steps[1][0]);
}

const extra = (sides: number, depth: number) => (sides >= 8 ? sides * (depth - 1) : 0);
