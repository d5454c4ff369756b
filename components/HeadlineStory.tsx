import type { ArticleCard } from '@/lib/articles/card.ts';
import { StoryLabel } from './StoryLabel.tsx';

/** A story told by its headline alone. */
export function HeadlineStory({ article }: { article: ArticleCard }) {
  return (
    <article className="flex flex-col gap-1">
      <StoryLabel article={article} />
      <h3 className="text-h4 font-bold">
        <a href={article.href}>{article.title}</a>
      </h3>
    </article>
  );
}
