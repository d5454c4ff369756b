import { type Composition, compose } from './composition.ts';
import type { Point } from './geometry.ts';
import { type Box, crossingEdges } from './outline.ts';
import { paint } from './painting.ts';
import { type Palette, palettesFor } from './palette.ts';
import { PATH_UNITS, pathData } from './path.ts';
import { choicesFor } from './random.ts';
import { VARIETIES } from './varieties.ts';

/** No cover is longer than this, in bytes: many of them may stand on one page. */
export const MOST_BYTES = 6000;

const WIDTH = 480;
const HEIGHT = 320;
/** Cuts just outside of the drawing, so that hairlines along the cut stay out of sight. */
const BOX: Box = { from: [-2, -2], to: [WIDTH + 2, HEIGHT + 2] };

const isInBox = ([x, y]: Point) => x > BOX.from[0] && x < BOX.to[0] && y > BOX.from[1] && y < BOX.to[1];

/** Where straps cross, the upper one's edges run on over the lower one. */
function crossings({ knots, half }: Composition): string {
  const edges = knots.flatMap((knot) => crossingEdges(knot, half)).filter((edge) => edge.some(isInBox));
  return pathData(edges, false);
}

function svg(layers: string, knots: string, { strap, line }: Palette): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<path fill="${strap}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>` +
    `<g stroke="${line}" stroke-width="11" transform="scale(${1 / PATH_UNITS})">${layers}<path d="${knots}"/></g></svg>`
  );
}

/**
 * The cover of an article without a picture: «گره‌چینی», interlaced straps around a focal star, as an SVG document of
 * 480 × 320 with its own ground. It depends on the code and the section's accent (`#rrggbb`) alone; neither is
 * copied into the markup, and an accent that is no hex colour counts as the site's own accent.
 */
export function girihCover({ code, color }: { code: string; color: string }): string {
  for (let zoom = 1; ; zoom *= 1.06) {
    const choices = choicesFor(code);
    const variety = choices.pick(VARIETIES);
    const palette = choices.pick(palettesFor(color));
    const reach = choices.pick(variety.halo);
    const composition = compose(variety, [WIDTH, HEIGHT], choices, zoom);
    const layers = paint(composition, variety.points, palette, reach, BOX)
      .map(({ color: fill, shapes }) => `<path fill="${fill}" d="${pathData(shapes, true)}"/>`)
      .join('');
    const cover = svg(layers, crossings(composition), palette);
    if (cover.length <= MOST_BYTES) return cover;
  }
}
