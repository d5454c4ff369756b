import { add, type Point, polar, turn } from './geometry.ts';

/** A polygon of the grid under the straps; sides are 1 long, corners run from the x axis towards the y axis. */
export type Tile = {
  corners: readonly Point[];
  centre: Point;
  /** Number of sides of a regular tile; 0 for one that is not regular. */
  regular: number;
  /** The two corners of a bow tie that point inwards. */
  waist?: readonly [number, number];
};

/** A regular polygon one of whose sides faces the given direction (degrees). */
export function regular(sides: number, centre: Point, facing: number): Tile {
  const radius = 0.5 / Math.sin(Math.PI / sides);
  const corners = Array.from({ length: sides }, (_, i) =>
    add(centre, polar(facing + (360 / sides) * (i - 0.5), radius)),
  );
  return { corners, centre, regular: sides };
}

function placed(shape: readonly Point[], centre: Point, axis: number): Tile {
  return { corners: shape.map((corner) => add(centre, turn(corner, axis))), centre, regular: 0 };
}

/** «شش‌بند»: a hexagon drawn out along an axis (degrees); each of its two tips has twice the given angle. */
export function hexagon(centre: Point, axis: number, halfTip: number): Tile {
  const [c, s] = polar(halfTip);
  const right: Point[] = [
    [0.5, -s],
    [0.5 + c, 0],
    [0.5, s],
  ];
  return placed([...right, ...right.map((corner) => turn(corner, 180))], centre, axis);
}

/** «سرمه‌دان»: the bow tie between decagons, its two ends on the axis (degrees). */
export function bowTie(centre: Point, axis: number): Tile {
  const [c, s] = polar(72);
  const end: Point[] = [
    [0, c - 0.5],
    [s, -0.5],
    [s, 0.5],
  ];
  return { ...placed([...end, ...end.map((corner) => turn(corner, 180))], centre, axis), waist: [0, 3] };
}
