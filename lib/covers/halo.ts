import type { Composition } from './composition.ts';
import { centroid, type Face } from './faces.ts';
import { distance } from './geometry.ts';

/**
 * The place of each cell in the rings around the focal star: 0 is the star itself, 1 the first ring, and so on;
 * undefined for a cell of the field. Only rings that have the star's symmetry count, so that a halo is never lopsided.
 * `reach` is the halo's radius in radii of the focal tile.
 */
export function haloOf(composition: Composition, points: number, reach: number): (face: Face) => number | undefined {
  const { focus, side, radius, faces } = composition;
  // A twentieth of a side tells rings apart and absorbs rounding.
  const ringOf = (face: Face) => Math.round((distance(centroid(face), focus) / side) * 20);
  const sizes = new Map<number, number>();
  for (const face of faces) sizes.set(ringOf(face), (sizes.get(ringOf(face)) ?? 0) + 1);
  const rings = [...sizes]
    .filter(([ring, size]) => ring === 0 || (size % (points / 2) === 0 && (ring / 20) * side < radius * reach))
    .map(([ring]) => ring)
    .sort((a, b) => a - b);
  return (face) => {
    const place = rings.indexOf(ringOf(face));
    return place < 0 ? undefined : place;
  };
}

/** The rank of each cell's kind (cells of one size are of one kind) by the area its kind covers; 0 covers most. */
export function ranksOf(faces: readonly Face[], side: number): (face: Face) => number {
  const kindOf = (face: Face) => Math.round((face.area / side ** 2) * 200);
  const cover = new Map<number, number>();
  for (const face of faces) cover.set(kindOf(face), (cover.get(kindOf(face)) ?? 0) + face.area);
  const kinds = [...cover].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  return (face) => kinds.indexOf(kindOf(face));
}
