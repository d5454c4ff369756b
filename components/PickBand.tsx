import type { ArticleCard } from '@/lib/articles/card.ts';
import { words } from '@/lib/words.ts';
import { ArticlePicture } from './ArticlePicture.tsx';
import { BlockHeading } from './BlockHeading.tsx';

/** Analyses chosen by editors (تحلیل‌های برگزیده), as a band across the home page: one told at length, the rest by headline. */
export function PickBand({ articles }: { articles: ArticleCard[] }) {
  const [first, ...rest] = articles;
  if (!first) return null;
  return (
    <section aria-labelledby="picks" className="mt-12 bg-sheet px-4 pt-5 pb-6 max-sm:-mx-4 sm:px-6">
      <BlockHeading id="picks" title={words.picks} />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <article className="relative grid grid-cols-1 content-start gap-x-6 gap-y-3 sm:grid-cols-[min(14rem,40%)_minmax(0,1fr)]">
          <ArticlePicture article={first} sizes="(min-width: 40rem) 14rem, 100vw" decorative />

          <div className={`accent-${first.section.slug} flex flex-col gap-1`}>
            <p className="text-fine font-bold text-accent">{first.kicker ?? first.section.title}</p>
            <h3 className="text-h3 font-black">
              <a href={first.href} className="card-link">
                {first.title}
              </a>
            </h3>
            <p className="line-clamp-4 text-small text-soft">{first.lead}</p>
          </div>
        </article>
        <ul className="grid grid-cols-1 content-start gap-x-8 sm:grid-cols-2">
          {rest.map(({ code, href, title, section }) => (
            <li key={code} className={`accent-${section.slug} border-t border-line py-3`}>
              <p className="text-fine font-bold text-accent">{section.title}</p>
              <h3 className="text-h5 font-bold">
                <a href={href}>{title}</a>
              </h3>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
