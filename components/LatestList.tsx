import type { ArticleCard } from '@/lib/articles/card.ts';
import { latestAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { BlockHeading } from './BlockHeading.tsx';
import { When } from './When.tsx';

/** The newest headlines with their times (آخرین اخبار). `plain`: see When. */
export function LatestList({ articles, plain = false }: { articles: ArticleCard[]; plain?: boolean }) {
  return (
    <section aria-labelledby="latest">
      <BlockHeading id="latest" title={words.latest} href={latestAddress} />
      <ol className="flex flex-col">
        {articles.map(({ code, href, title, publishedAt, breaking }) => (
          <li
            key={code}
            className="grid grid-cols-[4.75rem_minmax(0,1fr)] gap-2 border-b border-line py-2.5 last:border-0"
          >
            <When at={publishedAt} plain={plain} className="pt-0.5 text-fine text-soft" />
            <a href={href} className={`text-small font-medium ${breaking ? 'text-alert' : ''}`}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
