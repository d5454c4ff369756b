/** A picture of the content folder, as its address needs it. */
export type PictureSource = {
  /** Relative to the content folder: media/x.webp */
  path: string;
  /** Of the file's bytes: a changed picture gets another address. */
  digest: string;
  /** Pixels. */
  width: number;
};

/** Widths in pixels that the picture route serves; it never makes a picture wider than it is. */
export const PICTURE_WIDTHS = [240, 480, 800, 1280] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** The path on this site at which the picture is served as WebP, `width` pixels wide at most. */
export function pictureUrl({ path, digest }: Pick<PictureSource, 'path' | 'digest'>, width: PictureWidth): string {
  const rest = path
    .replace(/^media\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `/media/${width}/${digest}/${rest}`;
}

/** A `srcset` of the widths that the picture has; a small picture has one entry, with its own width. */
export function pictureSrcSet(picture: PictureSource): string {
  const smaller = PICTURE_WIDTHS.filter((width) => width < picture.width);
  const largest = PICTURE_WIDTHS.find((width) => width >= picture.width);
  const entries = smaller.map((width) => `${pictureUrl(picture, width)} ${width}w`);
  if (largest) entries.push(`${pictureUrl(picture, largest)} ${picture.width}w`);
  return entries.join(', ');
}

/** The `src` for browsers without `srcset`: 800 pixels, or less when the picture has less. */
export function pictureSrc(picture: PictureSource): string {
  return pictureUrl(picture, picture.width <= 480 ? 480 : 800);
}
