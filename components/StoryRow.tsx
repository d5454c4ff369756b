import type { ArticleCard } from '@/lib/articles/card.ts';
import { ArticlePicture } from './ArticlePicture.tsx';
import { StoryLabel } from './StoryLabel.tsx';
import { When } from './When.tsx';

/** A story of a list page: words at the start, a small picture at the end. */
export function StoryRow({ article }: { article: ArticleCard }) {
  return (
    <article className="grid grid-cols-[1fr_7rem] gap-x-4 border-t border-line py-5 sm:grid-cols-[1fr_13rem] sm:gap-x-8">
      <div className="flex flex-col gap-1.5">
        <StoryLabel article={article} />
        <h2 className="text-h4 font-extrabold sm:text-h3">
          <a href={article.href}>{article.title}</a>
        </h2>
        <p className="line-clamp-2 text-small text-soft max-sm:hidden">{article.lead}</p>
        <p className="text-fine text-soft">
          <When at={article.publishedAt} />
        </p>
      </div>
      <a href={article.href} tabIndex={-1} aria-hidden="true">
        <ArticlePicture article={article} sizes="(min-width: 40rem) 13rem, 7rem" decorative />
      </a>
    </article>
  );
}
