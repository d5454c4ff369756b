import { calm, mix, parseHex, shade, type Tone, toHex } from './color.ts';

/** The colours of one cover, as `#rrggbb`. */
export type Palette = {
  strap: string;
  /** The hairline on both sides of a strap. */
  line: string;
  /** Cells of the field, from the commonest to the rarest kind. */
  field: readonly string[];
  /** Cells around the focal star, from the inside out, repeating. */
  halo: readonly string[];
  /** The focal star and the two stars inside it. */
  shamseh: readonly [string, string, string];
};

const PAPER: Tone = [0.968, 0.001, 0.014];
const GOLD: Tone = [0.82, 0.012, 0.086];
/** The site's own accent, #7a2f2b. */
const FALLBACK: Tone = [0.4113, 0.09527, 0.04615];

/** The schemes for a section's accent; a text that is not a hex colour counts as the site's own accent. */
export function palettesFor(color: string): readonly Palette[] {
  const own = calm(shade(parseHex(color) ?? FALLBACK, 0.47), 0.125);
  const tint = (share: number) => toHex(mix(PAPER, own, share));
  const dark = (lightness: number) => toHex(shade(own, lightness, 0.35 + lightness));
  const warmed = (share: number) => (lightness: number) =>
    toHex(mix(shade(own, lightness), [lightness, 0.002, 0.016], share));
  const [bright, muted] = [warmed(0.25), warmed(0.38)];
  const [paper, gold] = [toHex(PAPER), toHex(GOLD)];
  return [
    {
      strap: toHex(shade(PAPER, 0.985, 0.6)),
      line: dark(0.42),
      field: [tint(0.1), tint(0.19), tint(0.05), tint(0.26)],
      halo: [tint(0.42), tint(0.8), tint(0.3)],
      shamseh: [dark(0.4), tint(0.12), dark(0.46)],
    },
    {
      strap: toHex(mix(PAPER, GOLD, 0.3)),
      line: dark(0.18),
      field: [dark(0.3), dark(0.36), dark(0.26), dark(0.42)],
      halo: [dark(0.46), bright(0.62), dark(0.36)],
      shamseh: [bright(0.7), dark(0.28), gold],
    },
    {
      strap: dark(0.4),
      line: paper,
      field: [tint(0.06), tint(0.16), tint(0.02), tint(0.24)],
      halo: [tint(0.3), tint(0.62), tint(0.2)],
      shamseh: [tint(0.85), paper, dark(0.4)],
    },
    {
      strap: tint(0.16),
      line: dark(0.28),
      field: [muted(0.5), muted(0.55), muted(0.45), muted(0.6)],
      halo: [muted(0.72), dark(0.34), muted(0.62)],
      shamseh: [paper, dark(0.36), gold],
    },
  ];
}
