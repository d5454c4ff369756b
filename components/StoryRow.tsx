import type { ReactNode } from 'react';
import type { ArticleCard } from '@/lib/articles/card.ts';
import { ArticlePicture } from './ArticlePicture.tsx';
import { CommentCount } from './CommentCount.tsx';
import { StoryLabel } from './StoryLabel.tsx';
import { When } from './When.tsx';

type Props = {
  article: ArticleCard;
  isLarge?: boolean;
  /** The title with something marked in it. */
  title?: ReactNode;
  /** How many comments readers see below it. */
  comments?: number | undefined;
  /** What is told in the place of the lead, on phones too. */
  text?: ReactNode;
};

/** A story of a list page: words at the start, a small picture at the end; large, with a picture over its words on a phone. */
export function StoryRow({ article, isLarge = false, comments, title = article.title, text }: Props) {
  const shape = isLarge
    ? 'sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-y-3'
    : 'grid-cols-[minmax(0,1fr)_min(7rem,34%)] sm:grid-cols-[minmax(0,1fr)_13rem]';
  const sizes = isLarge ? '(min-width: 64rem) 30rem, (min-width: 40rem) 60vw, 100vw' : '(min-width: 40rem) 13rem, 7rem';
  return (
    <article className={`relative grid gap-x-4 border-t border-line py-5 sm:gap-x-8 ${shape}`}>
      <div className="flex flex-col gap-1.5">
        <StoryLabel article={article} />
        <h2 className={isLarge ? 'text-h2 font-black' : 'text-h4 font-extrabold sm:text-h3'}>
          <a href={article.href} className="card-link">
            {title}
          </a>
        </h2>
        <p className={`text-small text-soft ${isLarge || text ? '' : 'line-clamp-2 max-sm:hidden'}`}>
          {text ?? article.lead}
        </p>
        <div className="flex gap-x-4 text-fine text-soft">
          <When at={article.publishedAt} />
          <CommentCount count={comments} />
        </div>
      </div>
      <div className={isLarge ? 'max-sm:order-first' : ''}>
        <ArticlePicture article={article} sizes={sizes} eager={isLarge} decorative />
      </div>
    </article>
  );
}
