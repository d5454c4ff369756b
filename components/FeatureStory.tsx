import type { ArticleCard } from '@/lib/articles/card.ts';
import { ArticlePicture } from './ArticlePicture.tsx';
import { CommentCount } from './CommentCount.tsx';
import { StoryLabel } from './StoryLabel.tsx';

type Props = {
  article: ArticleCard;
  withLead?: boolean;
  /** How many comments readers see below it. */
  comments?: number | undefined;
};

/** A story with its picture: above the headline, and beside it on a phone. */
export function FeatureStory({ article, withLead = false, comments }: Props) {
  return (
    <article className="relative flex flex-row-reverse gap-4 sm:flex-col sm:gap-3">
      <div className="w-[min(7rem,34%)] shrink-0 pt-1.5 sm:w-full sm:pt-0">
        <ArticlePicture article={article} sizes="(min-width: 64rem) 19rem, (min-width: 40rem) 50vw, 7rem" decorative />
      </div>
      <div className="flex min-w-0 grow flex-col gap-1">
        <StoryLabel article={article} />
        <h3 className="text-h4 font-extrabold sm:text-h3">
          <a href={article.href} className="card-link">
            {article.title}
          </a>
        </h3>
        {withLead && <p className="mt-1 line-clamp-3 text-small text-soft max-sm:hidden">{article.lead}</p>}
        <CommentCount count={comments} />
      </div>
    </article>
  );
}
