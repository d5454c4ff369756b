import type { ArticleCard } from '@/lib/articles/card.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';

type Props = {
  stories: {
    article: ArticleCard;
    /** «۱٬۲۳۴ بازدید» */
    note?: string;
  }[];
  className?: string;
};

/** Headlines in the order of a ranking, each with its place. */
export function RankedStories({ stories, className = 'flex flex-col' }: Props) {
  return (
    <ol className={className}>
      {stories.map(({ article: { code, href, title, section }, note }, index) => (
        <li
          key={code}
          className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 border-t border-line py-3 first:border-0"
        >
          <span aria-hidden="true" className="text-h2 leading-none font-black whitespace-nowrap text-accent">
            {toPersianDigits(index + 1)}
          </span>
          <div className="flex flex-col gap-0.5">
            <a href={href} className="text-h5 font-bold">
              {title}
            </a>
            <p className={`accent-${section.slug} flex flex-wrap gap-x-3 text-fine text-soft`}>
              <span className="font-bold text-accent">{section.title}</span>
              {note && <span>{note}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
