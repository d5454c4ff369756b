import { around, meet, middle, type Point, subtract, turn, unit } from './geometry.ts';
import type { Tile } from './tiles.ts';

/** A place where straps cross or bend. */
export type Knot = {
  at: Point;
  neighbours: Knot[];
  /** Where two straps cross: the neighbours that the upper one comes from and goes to; else empty. */
  over: Knot[];
};

/** The two lines that leave the middle of a side, towards its next and its previous corner. */
type Rays = { from: Point; ahead: Point; back: Point };

function raysOf({ corners }: Tile, contact: number): Rays[] {
  return corners.map((corner, i) => {
    const next = around(corners, i + 1);
    const along = unit(subtract(next, corner));
    return { from: middle(corner, next), ahead: turn(along, contact), back: turn(along, 180 - contact) };
  });
}

/** The side whose backward ray ends the forward ray of side `i`: rays stop at their `depth`-th meeting. */
function partner(i: number, { corners, waist }: Tile, depth: number): number {
  // At a corner that points inwards rays never meet: they go on to those of the opposite inward corner.
  if (waist && (i + 1) % corners.length === waist[0]) return waist[1];
  if (waist && (i + 1) % corners.length === waist[1]) return waist[0];
  return i + depth;
}

/**
 * Straps over a grid of polygons by Hankin's method of polygons in contact: from the middle of each side two lines
 * set out at the contact angle (degrees) and stop where they meet their like. A deeper tile lets them cross
 * `depth - 1` times first. Along every strap, over and under alternate.
 * Source: C. S. Kaplan, "Islamic star patterns from polygons in contact", Graphics Interface 2005.
 */
export function weave(tiles: readonly Tile[], contact: number, depthOf: (tile: Tile) => number): Knot[] {
  const knots = new Map<string, Knot>();
  const knotAt = (at: Point): Knot => {
    const key = at.map((value) => Math.round(value * 1e3)).join();
    const knot = knots.get(key) ?? { at, neighbours: [], over: [] };
    knots.set(key, knot);
    return knot;
  };

  for (const tile of tiles) {
    const rays = raysOf(tile, contact);
    const depth = depthOf(tile);
    const meeting = (i: number, j: number) => {
      const [a, b] = [around(rays, i), around(rays, j)];
      return meet(a.from, a.ahead, b.from, b.back);
    };
    rays.forEach((start, i) => {
      const end = partner(i, tile, depth);
      const places: (Point | undefined)[] = [start.from];
      for (let level = 1; level < depth; level++) places.push(meeting(i, i + level));
      places.push(meeting(i, end));
      for (let level = depth - 1; level > 0; level--) places.push(meeting(end - level, end));
      places.push(around(rays, end).from);

      const strap = places.filter((place) => place !== undefined).map(knotAt);
      strap.forEach((knot, k) => {
        const [before, after] = [strap[k - 1], strap[k + 1]];
        const isBend = places.length === strap.length && k === depth;
        if (before) knot.neighbours.push(before);
        if (after) knot.neighbours.push(after);
        if (!before && after) knot.over.push(after);
        if (!before || !after || isBend) return;
        const isOver = k < depth ? k % 2 === 0 : (2 * depth - k) % 2 === 1;
        if (isOver) knot.over.push(before, after);
      });
    });
  }
  return [...knots.values()];
}
