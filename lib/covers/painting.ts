import type { Composition } from './composition.ts';
import { centroid } from './faces.ts';
import { around, distance, type Point } from './geometry.ts';
import { haloOf, ranksOf } from './halo.ts';
import { type Box, clip, inset } from './outline.ts';
import type { Palette } from './palette.ts';
import { starsInside } from './shamseh.ts';

/** Polygons of one colour. */
export type Layer = { color: string; shapes: Point[][] };

/** The coloured layers of a composition from the bottom up, cut to a box: cells of the field and halo, then stars. */
export function paint(composition: Composition, points: number, palette: Palette, reach: number, box: Box): Layer[] {
  const { faces, side, half, stars } = composition;
  const placeOf = haloOf(composition, points, reach);
  const visible = faces.filter(({ corners }) => clip(corners, box).length > 2);
  const rankOf = ranksOf(visible, side);

  const cells: Layer[] = [];
  const ornaments: Layer[] = [];
  const put = (layers: Layer[], color: string, corners: Point[]) => {
    const shape = clip(corners, box);
    if (shape.length < 3) return;
    const layer = layers.find((known) => known.color === color);
    if (layer) layer.shapes.push(shape);
    else layers.push({ color, shapes: [shape] });
  };

  for (const face of visible) {
    const cell = inset(face.corners, half);
    if (!cell) continue;
    const centre = centroid(face);
    const place = placeOf(face);
    const fieldColor = around(palette.field, rankOf(face));
    if (place === undefined) put(cells, fieldColor, cell);
    else put(cells, place === 0 ? palette.shamseh[0] : around(palette.halo, place - 1), cell);

    if (!stars.some((at) => distance(at, centre) < 1)) continue;
    const colors = place === 0 ? palette.shamseh.slice(1) : [around(palette.field, rankOf(face) + 1)];
    starsInside(cell, centre, points, place === 0).forEach((shape, i) => {
      put(ornaments, around(colors, i), shape);
    });
  }
  return [...cells, ...ornaments];
}
