import type { HomePage } from '@/lib/articles/home.ts';
import type { CommentCounts } from '@/lib/comments/counts.ts';
import { FeatureStory } from './FeatureStory.tsx';
import { HeadlineStory } from './HeadlineStory.tsx';
import { StoryRow } from './StoryRow.tsx';

const COLUMNS = ['', '', 'lg:grid-cols-2', 'lg:grid-cols-3', 'lg:grid-cols-4'];

type Props = Pick<HomePage, 'features' | 'headlines'> & { comments: CommentCounts };

/** The stories below the lead: a column each for those with pictures, one for the headlines alone; few stories get wider columns. */
export function FurtherStories({ features, headlines, comments }: Props) {
  const [only] = features;
  if (!only) return null;
  if (features.length === 1) {
    return (
      <div className="mt-8">
        <StoryRow article={only} isLarge comments={comments.get(only.code)} />
      </div>
    );
  }
  const columns = COLUMNS[features.length + Number(headlines.length > 0)];
  return (
    <div className={`columns-ruled mt-8 grid gap-x-8 gap-y-6 border-t border-line pt-6 sm:grid-cols-2 ${columns}`}>
      {features.map((article) => (
        <FeatureStory key={article.code} article={article} withLead comments={comments.get(article.code)} />
      ))}
      {headlines.length > 0 && (
        <div className="flex flex-col gap-4 divide-y divide-line *:not-last:pb-4">
          {headlines.map((article) => (
            <HeadlineStory key={article.code} article={article} />
          ))}
        </div>
      )}
    </div>
  );
}
