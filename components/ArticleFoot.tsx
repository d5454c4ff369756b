import type { Article } from '@/lib/articles/article.ts';
import { reportAddress } from '@/lib/articles/report.ts';
import { shortAddress } from '@/lib/site/addresses.ts';
import type { Site } from '@/lib/site/site.ts';
import { words } from '@/lib/words.ts';
import { PrintedSource } from './PrintedSource.tsx';
import { ReportError } from './ReportError.tsx';
import { Share } from './Share.island.tsx';

type Props = { article: Article; site: Site; pages: readonly { href: string }[] };

/** What follows an article's text: its tags, ways to send it on, where to write of an error. */
export function ArticleFoot({ article, site, pages }: Props) {
  const { title, tags } = article;
  const url = site.url + shortAddress(article.code);
  return (
    <footer className="flex max-w-story flex-col gap-6">
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
      <Share title={title} url={url} />
      <ReportError href={reportAddress(article, site, pages)} />
      <PrintedSource name={site.name} url={url} />
    </footer>
  );
}
