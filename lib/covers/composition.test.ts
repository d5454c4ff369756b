import { describe, expect, it } from 'vitest';
import { compose } from './composition.ts';
import { clip, inset } from './outline.ts';
import { choicesFor } from './random.ts';
import { VARIETIES } from './varieties.ts';

const VIEW = { from: [0, 0], to: [480, 320] } as const;
const seeds = ['1', '2', '3', '4', '5', '6'];

describe.each(VARIETIES.map((variety, i) => ({ name: `variety ${i} (${variety.points})`, variety })))(
  '$name',
  ({ variety }) => {
    const compositions = seeds.map((seed) => compose(variety, VIEW.to, choicesFor(seed), 1));

    it('covers the whole view with cells, none twice', () => {
      for (const { faces } of compositions) {
        const cut = faces.map(({ corners }) => clip(corners, VIEW)).filter((corners) => corners.length > 2);
        const covered = cut.reduce((sum, corners) => sum + Math.abs(shoelace(corners)), 0);
        expect(covered).toBeCloseTo(480 * 320, 0);
      }
    });

    it('leaves room in every cell between the straps', () => {
      for (const { faces, half } of compositions) {
        for (const { corners } of faces.filter((face) => clip(face.corners, VIEW).length > 2)) {
          expect(inset(corners, half)).toBeDefined();
        }
      }
    });

    it('lets one of two straps pass over the other at every crossing in view', () => {
      for (const { knots } of compositions) {
        for (const { at, neighbours, over } of knots) {
          if (at[0] < 0 || at[0] > 480 || at[1] < 0 || at[1] > 320) continue;
          expect([2, 4]).toContain(neighbours.length);
          expect(over.length).toBe(neighbours.length === 4 ? 2 : 0);
        }
      }
    });
  },
);

function shoelace(corners: readonly (readonly [number, number])[]): number {
  return corners.reduce((sum, [x, y], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length] ?? [x, y];
    return sum + (x * ny - y * nx) / 2;
  }, 0);
}
