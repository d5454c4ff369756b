import type { Article } from '@/lib/articles/article.ts';
import { words } from '@/lib/words.ts';

/** What follows an article's text: its tags. */
export function ArticleFoot({ article: { tags } }: { article: Article }) {
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
    </footer>
  );
}
