/** A place or a vector in the plane, as x and y. */
export type Point = readonly [number, number];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const scale = (a: Point, by: number): Point => [a[0] * by, a[1] * by];
export const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** The vector of the given length in a direction (degrees from the x axis). */
export function polar(degrees: number, length = 1): Point {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle) * length, Math.sin(angle) * length];
}

/** The vector turned by an angle in degrees. */
export function turn([x, y]: Point, degrees: number): Point {
  const [c, s] = polar(degrees);
  return [x * c - y * s, x * s + y * c];
}

export function unit(a: Point): Point {
  return scale(a, 1 / Math.hypot(a[0], a[1]));
}

/** Where two lines (a point and a direction each) meet; undefined when they are parallel. */
export function meet(p: Point, u: Point, q: Point, v: Point): Point | undefined {
  const sine = cross(u, v);
  if (Math.abs(sine) < 1e-6) return undefined;
  return add(p, scale(u, cross(subtract(q, p), v) / sine));
}

/** The item at an index that wraps around in both directions. Throws RangeError on an empty list. */
export function around<T>(list: readonly T[], index: number): T {
  const item = list[((index % list.length) + list.length) % list.length];
  if (item === undefined) throw new RangeError('An empty list has no items to go around.');
  return item;
}

/** A polygon's area: positive when its corners run from the x axis towards the y axis, else negative. */
export function area(corners: readonly Point[]): number {
  return corners.reduce((sum, corner, i) => sum + cross(corner, around(corners, i + 1)), 0) / 2;
}
