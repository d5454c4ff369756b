import type { ArticleCard } from '@/lib/articles/card.ts';
import { coverAddress } from '@/lib/covers/address.ts';
import type { PictureWidth } from '@/lib/media/address.ts';
import { Picture } from './Picture.tsx';

type Props = {
  article: Pick<ArticleCard, 'code' | 'picture' | 'section'>;
  /** The `sizes` attribute: how wide the layout shows it. */
  sizes: string;
  /** The widest that is offered. */
  widest?: PictureWidth;
  /** For the one picture at the top of a page. */
  eager?: boolean;
  /** Nothing of it is cut off, whatever its shape: on its article's own page. */
  whole?: boolean;
  /** Beside a headline that links to the same article, a picture says nothing more. */
  decorative?: boolean;
  className?: string;
};

/** An article's picture, or the girih drawn from its code when it has none; 3:2 in lists; nothing shifts when it comes. */
export function ArticlePicture({
  article,
  sizes,
  widest,
  eager = false,
  whole = false,
  decorative = false,
  className = '',
}: Props) {
  const { picture } = article;
  const loading = eager ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy', decoding: 'async' } as const);
  const shape = `w-full bg-sheet ${whole ? 'max-h-[85vh] object-contain' : 'aspect-3/2 object-cover'} ${className}`;
  if (!picture) {
    return (
      <img
        src={coverAddress(article.code, article.section.color)}
        width={480}
        height={320}
        alt=""
        className={shape}
        {...loading}
      />
    );
  }
  return (
    <Picture
      picture={picture}
      sizes={sizes}
      {...(widest && { widest })}
      alt={decorative ? '' : picture.alt}
      className={shape}
      {...loading}
    />
  );
}
