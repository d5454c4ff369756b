import type { Article } from '@/lib/articles/article.ts';
import { now } from '@/lib/clock.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { formatAge } from '@/lib/persian/format.ts';
import { shortAddress } from '@/lib/site/addresses.ts';
import type { Site } from '@/lib/site/site.ts';
import { words } from '@/lib/words.ts';
import { Corrections } from './Corrections.tsx';
import { DateLine, UpdateLine } from './DateLine.tsx';
import { Keep } from './Keep.island.tsx';
import { Tools } from './Tools.island.tsx';

type Props = {
  article: Article;
  site: Site;
  /** How many comments readers see below it. */
  comments?: number | undefined;
};

/** Kicker, headline, lead, who wrote it, when, its code, what can be done with it, and what was corrected since. */
export function ArticleHead({ article, site, comments = 0 }: Props) {
  return (
    <header className="flex flex-col gap-3">
      {article.kicker && <p className="text-h5 font-bold text-accent">{article.kicker}</p>}
      <h1 dir="rtl" className="text-h1 font-black">
        {article.title}
      </h1>
      <p className="lead max-w-story text-soft">{article.lead}</p>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-y border-line py-2.5 text-fine text-soft">
        <Byline article={article} />
        <DateLine publishedAt={article.publishedAt} />
        {article.updatedAt && <UpdateLine updatedAt={article.updatedAt} />}
        <p className="[unicode-bidi:plaintext]">{`${words.code}: ${toPersianDigits(article.code)}`}</p>
        <p className="print:hidden">{words.readingTime(toPersianDigits(article.minutes))}</p>
      </div>
      <Tools url={site.url + shortAddress(article.code)}>
        {comments > 0 && (
          <a href="#comments" className="pill">
            {words.commentCount(formatCount(comments))}
          </a>
        )}
        <Keep path={article.href} />
      </Tools>
      <Corrections corrections={article.corrections} />
      {article.isOldNews && (
        <p className="border-s-4 border-accent bg-sheet px-4 py-2 text-small font-bold">
          {words.oldNews(formatAge(article.publishedAt, now()))}
        </p>
      )}
    </header>
  );
}

function Byline({ article: { authors, source } }: { article: Article }) {
  return (
    <>
      {authors.length > 0 && (
        <p className="font-bold text-ink">
          {authors.map(({ slug, title, href }, index) => (
            <span key={slug}>
              {index > 0 && '، '}
              <a href={href} rel="author">
                {title}
              </a>
            </span>
          ))}
        </p>
      )}
      {source && (
        <p>
          {`${words.source}: `}
          {source.url ? (
            <a href={source.url} rel="noopener">
              {source.name}
            </a>
          ) : (
            source.name
          )}
        </p>
      )}
    </>
  );
}
