import type { Article } from '@/lib/articles/article.ts';
import { formatJalaliDate, formatTime } from '@/lib/persian/format.ts';
import { words } from '@/lib/words.ts';

/** What follows an article's text: corrections, then tags. */
export function ArticleFoot({ article: { corrections, tags } }: { article: Article }) {
  return (
    <footer className="flex max-w-story flex-col gap-6">
      {corrections.length > 0 && (
        <section aria-labelledby="corrections" className="border-s-4 border-accent bg-sheet px-4 py-3">
          <h2 id="corrections" className="text-small font-black">
            {words.corrections}
          </h2>
          {corrections.map(({ at, text }) => (
            <p key={at.getTime()} className="text-small">
              {`${formatTime(at)} - ${formatJalaliDate(at)}: ${text}`}
            </p>
          ))}
        </section>
      )}
      {tags.length > 0 && (
        <nav aria-label={words.tags} className="print:hidden">
          <ul className="flex flex-wrap gap-2 text-small">
            {tags.map(({ slug, title, href }) => (
              <li key={slug}>
                <a
                  href={href}
                  rel="tag"
                  className="block border border-line px-3 py-0.5 hover:border-accent hover:text-accent"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}
