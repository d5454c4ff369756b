import { add, distance, type Point, polar, subtract } from './geometry.ts';

/** The corners of a star: its first point faces a direction (degrees), its notches lie at `waist` × radius. */
export function star(centre: Point, points: number, radius: number, waist: number, facing: number): Point[] {
  return Array.from({ length: points * 2 }, (_, i) =>
    add(centre, polar(facing + (180 / points) * i, i % 2 ? radius * waist : radius)),
  );
}

/** Stars to lie inside a star-shaped cell, the outer one first: two for the focal cell, a single quiet one elsewhere. */
export function starsInside(cell: readonly Point[], centre: Point, points: number, isFocal: boolean): Point[][] {
  const reach = (corner: Point) => distance(corner, centre);
  const notch = Math.min(...cell.map(reach));
  const tip = cell.reduce((far, corner) => (reach(corner) > reach(far) + 1e-6 ? corner : far));
  const [x, y] = subtract(tip, centre);
  const facing = (Math.atan2(y, x) * 180) / Math.PI;
  if (!isFocal) return [star(centre, points, notch * 0.66, 0.64, facing)];
  return [
    star(centre, points, notch * 0.9, 0.66, facing),
    star(centre, points, notch * 0.5, 0.62, facing + 180 / points),
  ];
}
