import type { CardRow } from './card.ts';

type Image = NonNullable<CardRow['image']>;
/** A picture's columns in a row of a statement that joins it; null where there is none. */
export type PictureColumns = { [Column in keyof Image]: Image[Column] | null };

export function imageOf({ path, digest, width, height }: PictureColumns): Image | null {
  return path && digest && width && height ? { path, digest, width, height } : null;
}
