/** A picture of the content folder, as its address needs it. */
export type PictureSource = {
  /** Relative to the content folder: media/x.webp */
  path: string;
  /** Of the file's bytes: a changed picture gets another address. */
  digest: string;
  /** Pixels. */
  width: number;
};

/** Widths in pixels that are served; none is made wider than the picture is. */
export const PICTURE_WIDTHS = [240, 480, 800, 1280, 1920] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];
/** For a screen that shows nothing but the picture. */
export const LARGEST_WIDTH: PictureWidth = 1920;
/** The widest that lists of stories need. */
const LIST_WIDTH: PictureWidth = 1280;

/** What is served of a picture: a photo in a width, as WebP or AVIF; a drawing (SVG) as it is. */
export type PictureForm = { format: 'webp' | 'avif'; width: PictureWidth } | { format: 'svg' };

type Addressed = Pick<PictureSource, 'path' | 'digest'>;

/** Drawings have no pixels: they are served in one form, for all widths. The pipeline takes no other file by this name. */
export function isDrawing(path: string): boolean {
  return /\.svg$/i.test(path);
}

/** The path on this site at which a form of the picture is served. */
export function pictureUrl({ path, digest }: Addressed, width: PictureWidth, format: 'webp' | 'avif' = 'webp'): string {
  const form = isDrawing(path) ? 'svg' : format === 'webp' ? width : `${format}-${width}`;
  const rest = path
    .replace(/^media\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `/media/${form}/${digest}/${rest}`;
}

/** The form that a part of an address names; undefined for all others, so that a stranger can't ask for work without end. */
export function formNamed(name: string): PictureForm | undefined {
  if (name === 'svg') return { format: 'svg' };
  const width = PICTURE_WIDTHS.find((served) => name === String(served) || name === `avif-${served}`);
  return width && { format: name.startsWith('avif-') ? 'avif' : 'webp', width };
}

/** What an `<img>` says of a picture, and the `<source>` of those that take AVIF; both undefined where nothing is to choose. */
export type PictureSet = { src: string; srcSet: string | undefined; avif: string | undefined };

/**
 * Addresses of a picture in the widths that it has, up to one.
 * @param widest more than the layout shows on a good screen is of no use
 */
export function pictureSet(picture: PictureSource, widest: PictureWidth = LIST_WIDTH): PictureSet {
  // For browsers without `srcset`: 800 pixels, or less when the picture has less.
  const src = pictureUrl(picture, picture.width <= 480 ? 480 : 800);
  if (isDrawing(picture.path)) return { src, srcSet: undefined, avif: undefined };
  return { src, srcSet: srcSet(picture, widest, 'webp'), avif: srcSet(picture, widest, 'avif') };
}

/** A small picture has one entry, with its own width. */
function srcSet(picture: PictureSource, widest: PictureWidth, format: 'webp' | 'avif'): string {
  const widths = PICTURE_WIDTHS.filter((width) => width <= widest);
  const smaller = widths.filter((width) => width < picture.width);
  const largest = widths.find((width) => width >= picture.width);
  const entries = smaller.map((width) => `${pictureUrl(picture, width, format)} ${width}w`);
  if (largest) entries.push(`${pictureUrl(picture, largest, format)} ${picture.width}w`);
  return entries.join(', ');
}
