import type { ArticleCard } from '@/lib/articles/card.ts';
import { words } from '@/lib/words.ts';
import { BlockHeading } from './BlockHeading.tsx';

/** Analyses chosen by editors (تحلیل‌های برگزیده), as a list beside an article. */
export function PickList({ articles }: { articles: ArticleCard[] }) {
  return (
    <section aria-labelledby="picks">
      <BlockHeading id="picks" title={words.picks} />
      <ul className="flex flex-col">
        {articles.map(({ code, href, title, section }) => (
          <li key={code} className="border-b border-line py-3 last:border-0">
            <p className={`accent-${section.slug} text-fine font-bold text-accent`}>{section.title}</p>
            <a href={href} className="text-h5 font-bold">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
