import { add, area, type Point, scale } from './geometry.ts';
import type { Knot } from './strapwork.ts';

/** A cell between straps: its corners run from the x axis towards the y axis. */
export type Face = { corners: Point[]; area: number };

type Step = { from: Knot; to: Knot };

function stepsOf(knot: Knot): Step[] {
  const angle = ({ at }: Knot) => Math.atan2(at[1] - knot.at[1], at[0] - knot.at[0]);
  return knot.neighbours.toSorted((a, b) => angle(a) - angle(b)).map((to) => ({ from: knot, to }));
}

/** The cells of strapwork; the unbounded one outside is left out. */
export function facesOf(knots: readonly Knot[]): Face[] {
  const fans = new Map(knots.map((knot) => [knot, stepsOf(knot)]));
  // Going round a cell means leaving each knot by the way just before the one come by.
  const after = ({ from, to }: Step): Step | undefined => {
    const fan = fans.get(to) ?? [];
    const back = fan.findIndex((step) => step.to === from);
    return fan.at(back - 1);
  };

  const taken = new Set<Step>();
  const faces: Face[] = [];
  for (const first of [...fans.values()].flat()) {
    const corners: Point[] = [];
    for (let step: Step | undefined = first; step && !taken.has(step); step = after(step)) {
      taken.add(step);
      corners.push(step.from.at);
    }
    const size = area(corners);
    if (size > 1e-6) faces.push({ corners, area: size });
  }
  return faces;
}

/** The mean of a cell's corners: its centre, for a cell with any symmetry about a point. */
export function centroid({ corners }: Face): Point {
  return scale(corners.reduce(add), 1 / corners.length);
}
