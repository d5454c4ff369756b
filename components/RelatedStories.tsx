import type { ArticleCard } from '@/lib/articles/card.ts';
import { words } from '@/lib/words.ts';
import { BlockHeading } from './BlockHeading.tsx';
import { FeatureStory } from './FeatureStory.tsx';

/** Related articles (مطالب مرتبط) below an article. */
export function RelatedStories({ articles }: { articles: ArticleCard[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-12 print:hidden">
      <BlockHeading id="related" title={words.related} />
      <div className="grid gap-x-8 gap-y-8 sm:grid-cols-2 md:grid-cols-3">
        {articles.map((article) => (
          <FeatureStory key={article.code} article={article} />
        ))}
      </div>
    </section>
  );
}
