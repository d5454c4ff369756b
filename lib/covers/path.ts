import type { Point } from './geometry.ts';

/** How many path units make one unit of the drawing: paths are in whole tenths, to be drawn at a tenth of the size. */
export const PATH_UNITS = 10;

/** Relative path data of open or closed runs of points, in path units. Rounding errors do not add up. */
export function pathData(runs: readonly (readonly Point[])[], closed: boolean): string {
  let here: Point = [0, 0];
  const step = ([x, y]: Point): string => {
    const to: Point = [Math.round(x * PATH_UNITS), Math.round(y * PATH_UNITS)];
    const move = `${to[0] - here[0]} ${to[1] - here[1]}`;
    here = to;
    return move;
  };
  return runs
    .map((run) => {
      const steps = run.map(step).join(' ').replaceAll(' -', '-');
      if (!closed) return `m${steps}`;
      // "z" goes back to the beginning of the run, and the next run is measured from there.
      const [x, y] = run[0] ?? [0, 0];
      here = [Math.round(x * PATH_UNITS), Math.round(y * PATH_UNITS)];
      return `m${steps}z`;
    })
    .join('');
}
