declare module 'subset-font' {
  /** Subsets a font with HarfBuzz; the package ships no types. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes: Record<string, { min: number; max: number }> },
  ): Promise<Buffer>;
}
