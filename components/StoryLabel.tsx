import type { ArticleCard } from '@/lib/articles/card.ts';
import { words } from '@/lib/words.ts';

/** The line over a headline in lists: breaking, else the kicker, else the section's name. */
export function StoryLabel({ article }: { article: ArticleCard }) {
  const { breaking, kicker, section } = article;
  if (breaking) {
    return (
      <p className="text-fine font-bold text-alert">
        <span aria-hidden="true" className="me-1.5 inline-block size-2 rounded-full bg-alert" />
        {kicker && !kicker.includes(words.breaking) ? `${words.breaking}؛ ${kicker}` : (kicker ?? words.breaking)}
      </p>
    );
  }
  return <p className={`accent-${section.slug} text-fine font-bold text-accent`}>{kicker ?? section.title}</p>;
}
