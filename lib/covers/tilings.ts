import { add, distance, type Point, polar, scale } from './geometry.ts';
import { bowTie, hexagon, regular, type Tile } from './tiles.ts';

/** A grid of polygons that repeats along two vectors; lengths are in sides of its tiles. */
export type Tiling = { steps: readonly [Point, Point]; tiles: readonly Tile[] };

const ORIGIN: Point = [0, 0];
const DECAGON = 1 / Math.tan(Math.PI / 10);
const DODECAGON = 2 + Math.sqrt(3);
const OCTAGON = 1 + Math.SQRT2;

/** The steps of a six-fold lattice, and the two places in each cell that are equally far from three centres. */
function sixFold(step: number) {
  const steps: [Point, Point] = [polar(0, step), polar(60, step)];
  const sum = add(...steps);
  return {
    steps,
    low: scale(sum, 1 / 3),
    high: scale(sum, 2 / 3),
    bridges: [0, 60, 120].map((facing) => ({ facing, at: polar(facing, step / 2) })),
  };
}

function octagonsAndSquares(): Tiling {
  return {
    steps: [polar(0, OCTAGON), polar(90, OCTAGON)],
    tiles: [regular(8, ORIGIN, 0), regular(4, [OCTAGON / 2, OCTAGON / 2], 45)],
  };
}

function octagonsInRows(): Tiling {
  const height = OCTAGON + 1;
  return {
    steps: [polar(0, OCTAGON), polar(90, height)],
    tiles: [regular(8, ORIGIN, 0), hexagon([OCTAGON / 2, height / 2], 90, 45), regular(4, [0, height / 2], 0)],
  };
}

function decagonsAndBowTies(): Tiling {
  const steps: [Point, Point] = [polar(0, DECAGON), polar(72, DECAGON)];
  return { steps, tiles: [regular(10, ORIGIN, 0), bowTie(scale(add(...steps), 0.5), 36)] };
}

function decagonsInRows(): Tiling {
  const height = 2 + 2 * Math.cos(Math.PI / 5);
  return {
    steps: [polar(0, DECAGON), polar(90, height)],
    tiles: [regular(10, ORIGIN, 0), hexagon([DECAGON / 2, height / 2], 90, 36), bowTie([0, height / 2], 0)],
  };
}

function dodecagonsAndTriangles(): Tiling {
  const { steps, low, high } = sixFold(DODECAGON);
  return { steps, tiles: [regular(12, ORIGIN, 0), regular(3, low, 90), regular(3, high, 30)] };
}

function dodecagonsOnSquares(): Tiling {
  const half = DODECAGON / 2;
  const centre: Point = [half, half];
  const reach = 0.5 + Math.sqrt(3) / 6;
  return {
    steps: [polar(0, DODECAGON), polar(90, DODECAGON)],
    tiles: [
      regular(12, ORIGIN, 0),
      regular(4, centre, 0),
      ...[0, 90, 180, 270].map((side) => regular(3, add(centre, polar(side, reach)), side + 180)),
    ],
  };
}

function dodecagonsSquaresHexagons(): Tiling {
  const { steps, low, high, bridges } = sixFold(DODECAGON + 1);
  const squares = bridges.map(({ facing, at }) => regular(4, at, facing));
  return { steps, tiles: [regular(12, ORIGIN, 0), ...squares, regular(6, low, 30), regular(6, high, 30)] };
}

function hexagonsSquaresTriangles(): Tiling {
  const { steps, low, high, bridges } = sixFold(1 + Math.sqrt(3));
  const squares = bridges.map(({ facing, at }) => regular(4, at, facing));
  return { steps, tiles: [regular(6, ORIGIN, 0), ...squares, regular(3, low, 30), regular(3, high, 90)] };
}

export const TILINGS = {
  octagonsAndSquares: octagonsAndSquares(),
  octagonsInRows: octagonsInRows(),
  decagonsAndBowTies: decagonsAndBowTies(),
  decagonsInRows: decagonsInRows(),
  dodecagonsAndTriangles: dodecagonsAndTriangles(),
  dodecagonsOnSquares: dodecagonsOnSquares(),
  dodecagonsSquaresHexagons: dodecagonsSquaresHexagons(),
  hexagonsSquaresTriangles: hexagonsSquaresTriangles(),
} as const;

/** Every tile whose centre lies within a distance of a point of the tiling. */
export function tilesWithin({ steps, tiles }: Tiling, centre: Point, reach: number): Tile[] {
  const found: Tile[] = [];
  // The rows of every lattice here are at least 2 apart.
  const count = Math.ceil((reach + distance(centre, ORIGIN)) / 2) + 2;
  for (let i = -count; i <= count; i++) {
    for (let j = -count; j <= count; j++) {
      const shift = add(scale(steps[0], i), scale(steps[1], j));
      for (const tile of tiles) {
        const moved = add(tile.centre, shift);
        if (distance(moved, centre) > reach) continue;
        found.push({ ...tile, centre: moved, corners: tile.corners.map((corner) => add(corner, shift)) });
      }
    }
  }
  return found;
}
