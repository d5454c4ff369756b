/**
 * What a drawing (SVG 2) may be made of: shapes, text, paint and filters. Nothing that runs, moves, loads or leads
 * elsewhere, and no foreign content.
 */
const list = (names: string) => new Set(names.trim().split(/\s+/));

export const ELEMENTS = list(`
  svg g defs symbol use title desc style
  path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset
`);

/** Their content stays, they themselves mean nothing in a picture. */
export const UNWRAPPED = list('a switch');

/** What drawing programs write for themselves; nobody misses it. */
export const UNSEEN = list('metadata');

export const ATTRIBUTES = list(`
  id class style lang xml:lang xml:space role aria-labelledby aria-hidden
  viewBox preserveAspectRatio transform transform-origin x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy rotate
  width height d points pathLength offset gradientUnits gradientTransform spreadMethod
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  markerWidth markerHeight markerUnits refX refY orient marker-start marker-mid marker-end
  filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 type values stdDeviation edgeMode
  fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order opacity color color-interpolation
  color-interpolation-filters flood-color flood-opacity stop-color stop-opacity clip-path mask filter display
  visibility overflow mix-blend-mode isolation shape-rendering text-rendering enable-background
  font-family font-size font-weight font-style font-variant font-stretch letter-spacing word-spacing text-anchor
  text-decoration direction unicode-bidi dominant-baseline alignment-baseline baseline-shift writing-mode
  textLength lengthAdjust startOffset method spacing
`);

/** Text for people, whatever is in it. */
export const TEXTS = list('aria-label');

/** May refer to a part of the same drawing. */
export const REFERRING = list('use textPath linearGradient radialGradient pattern');
