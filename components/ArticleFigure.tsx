import type { Article } from '@/lib/articles/article.ts';
import { LARGEST_WIDTH } from '@/lib/media/address.ts';
import { ArticlePicture } from './ArticlePicture.tsx';

/** The picture over an article's text with its caption and credit, or the girih cover. */
export function ArticleFigure({ article }: { article: Article }) {
  const { imageCaption, imageCredit, picture } = article;
  return (
    <figure className={picture ? '' : 'print:hidden'}>
      <ArticlePicture
        article={article}
        sizes="(min-width: 64rem) 52rem, 100vw"
        widest={LARGEST_WIDTH}
        eager
        whole={picture !== undefined}
        className={picture ? '' : 'aspect-5/2'}
      />
      {picture && (imageCaption || imageCredit) && (
        <figcaption className="flex flex-wrap gap-x-4 pt-2 text-fine text-soft">
          {imageCaption && <span>{imageCaption}</span>}
          {imageCredit && <span>{imageCredit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
