import { add, area, around, cross, dot, meet, type Point, scale, subtract, unit } from './geometry.ts';
import type { Knot } from './strapwork.ts';

/** A rectangle by its near and far corner. */
export type Box = { from: Point; to: Point };

const normal = ([x, y]: Point): Point => [-y, x];

function withoutStraightCorners(corners: readonly Point[]): Point[] {
  return corners.filter((corner, i) => {
    const before = unit(subtract(corner, around(corners, i - 1)));
    const after = unit(subtract(around(corners, i + 1), corner));
    return Math.abs(cross(before, after)) > 1e-4;
  });
}

/** The polygon whose sides lie `by` further in; undefined when one of them would vanish. */
export function inset(corners: readonly Point[], by: number): Point[] | undefined {
  const bends = withoutStraightCorners(corners);
  const sides = bends.map((corner, i) => {
    const along = unit(subtract(around(bends, i + 1), corner));
    return { at: add(corner, scale(normal(along), by)), along };
  });
  const moved = sides.map((side, i) => {
    const before = around(sides, i - 1);
    return meet(before.at, before.along, side.at, side.along) ?? side.at;
  });
  const whole = moved.every((corner, i) => {
    return dot(subtract(around(moved, i + 1), corner), around(sides, i).along) > 0;
  });
  return whole && area(moved) > 0 ? moved : undefined;
}

/** The part of a polygon inside a box (Sutherland and Hodgman); empty when there is none. */
export function clip(corners: readonly Point[], { from, to }: Box): Point[] {
  let rest: Point[] = [...corners];
  for (const axis of [0, 1] as const) {
    for (const [limit, sign] of [[from[axis], 1] as const, [to[axis], -1] as const]) {
      const depth = (point: Point) => (point[axis] - limit) * sign;
      rest = rest.flatMap((point, i) => {
        const before = around(rest, i - 1);
        const [a, b] = [depth(before), depth(point)];
        const edge = add(before, scale(subtract(point, before), a / (a - b)));
        if (a >= 0 && b >= 0) return [point];
        if (a >= 0) return [edge];
        return b >= 0 ? [edge, point] : [];
      });
    }
  }
  return rest;
}

/** The two edges of the upper strap where it crosses another, for straps `2 * half` wide; empty elsewhere. */
export function crossingEdges({ at, neighbours, over }: Knot, half: number): [Point, Point][] {
  const [start] = over;
  const other = neighbours.find((knot) => !over.includes(knot));
  if (!start || !other || over.length !== 2) return [];
  const [u, v] = [unit(subtract(start.at, at)), unit(subtract(other.at, at))];
  const reach = half / Math.abs(cross(u, v));
  return [reach, -reach].map((side) => {
    const edge = add(at, scale(v, side));
    return [add(edge, scale(u, -reach)), add(edge, scale(u, reach))];
  });
}
