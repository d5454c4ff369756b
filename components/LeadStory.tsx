import type { ArticleCard } from '@/lib/articles/card.ts';
import { LARGEST_WIDTH } from '@/lib/media/address.ts';
import { ArticlePicture } from './ArticlePicture.tsx';
import { CommentCount } from './CommentCount.tsx';
import { StoryLabel } from './StoryLabel.tsx';

/** The story that leads the home page. */
export function LeadStory({ article, comments }: { article: ArticleCard; comments?: number | undefined }) {
  return (
    <article className="relative flex flex-col gap-4">
      <div className="max-sm:-mx-4 max-sm:-mt-6">
        <ArticlePicture
          article={article}
          sizes="(min-width: 64rem) 55rem, 100vw"
          widest={LARGEST_WIDTH}
          eager
          decorative
          className="md:aspect-video"
        />
      </div>
      <div className="flex flex-col gap-2">
        <StoryLabel article={article} />
        <h2 className="text-h1 font-black">
          <a href={article.href} className="card-link">
            {article.title}
          </a>
        </h2>
        <p className="max-w-story text-story text-soft">{article.lead}</p>
        <CommentCount count={comments} />
      </div>
    </article>
  );
}
