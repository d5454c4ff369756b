import type { ComponentProps } from 'react';
import { type PictureSource, type PictureWidth, pictureSet } from '@/lib/media/address.ts';

type Props = Omit<ComponentProps<'img'>, 'src' | 'srcSet' | 'sizes' | 'alt'> & {
  picture: PictureSource & { height: number };
  alt: string;
  /** The `sizes` attribute: how wide the layout shows it. */
  sizes: string;
  /** The widest that is offered. */
  widest?: PictureWidth;
};

/** A picture of the content folder in the widths that it has: AVIF where the browser takes it, else WebP. */
export function Picture({ picture, alt, sizes, widest, ...rest }: Props) {
  const { src, srcSet, avif } = pictureSet(picture, widest);
  const size = { width: picture.width, height: picture.height };
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={avif} sizes={sizes} />}
      <img src={src} srcSet={srcSet} sizes={srcSet && sizes} alt={alt} {...size} {...rest} />
    </picture>
  );
}
