import { type Face, facesOf } from './faces.ts';
import { add, distance, type Point, scale, turn } from './geometry.ts';
import type { Choices } from './random.ts';
import { type Knot, weave } from './strapwork.ts';
import { tilesWithin } from './tilings.ts';
import { crossingsPerSquare, type Variety } from './varieties.ts';

/** A drawing's straps and cells, laid out around a focal star. Lengths are in units of the drawing. */
export type Composition = {
  focus: Point;
  /** Length of a tile's side. */
  side: number;
  /** Half the width of a strap. */
  half: number;
  /** Radius of the tile under the focal star. */
  radius: number;
  knots: Knot[];
  faces: Face[];
  /** Centres of the large tiles. */
  stars: Point[];
};

/** Lays out a variety over a drawing of the given size; `zoom` draws everything that much larger. */
export function compose(variety: Variety, [width, height]: Point, choices: Choices, zoom: number): Composition {
  const contact = choices.between(...variety.contact);
  const crossings = choices.between(31, 43);
  const side = zoom * Math.sqrt((width * height * crossingsPerSquare(variety)) / crossings);
  const angle = choices.pick(variety.turns);
  const focus: Point = [width * choices.pick([0.32, 0.36, 0.64, 0.68]), height * choices.between(0.42, 0.58)];
  const half = side * choices.pick([0.045, 0.052, 0.06]);

  const place = (point: Point) => add(focus, scale(turn(point, angle), side));
  const middle = scale(turn([width / 2 - focus[0], height / 2 - focus[1]], -angle), 1 / side);
  const reach = Math.hypot(width, height) / 2 / side + 4;
  const tiles = tilesWithin(variety.tiling, middle, reach).map((tile) => {
    return { ...tile, centre: place(tile.centre), corners: tile.corners.map(place) };
  });
  const large = tiles.filter((tile) => tile.regular === variety.points);
  const knots = weave(tiles, contact, (tile) => {
    if (tile.regular < 8) return 1;
    return variety.depth[distance(tile.centre, focus) < 1 ? 1 : 0];
  });
  return {
    focus,
    side,
    half,
    radius: side / 2 / Math.sin(Math.PI / variety.points),
    knots,
    faces: facesOf(knots),
    stars: large.map((tile) => tile.centre),
  };
}
