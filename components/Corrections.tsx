import type { Article } from '@/lib/articles/article.ts';
import { formatJalaliDate, formatTime } from '@/lib/persian/format.ts';
import { words } from '@/lib/words.ts';

/** What was wrong in an article and has been mended, where readers see it before they read on. */
export function Corrections({ corrections }: Pick<Article, 'corrections'>) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections" className="border-s-4 border-accent bg-sheet px-4 py-3">
      <h2 id="corrections" className="text-small font-black">
        {words.correction}
      </h2>
      {corrections.map(({ at, text }) => (
        <p key={at.getTime()} className="text-small">
          {`${formatTime(at)} - ${formatJalaliDate(at)}: ${text}`}
        </p>
      ))}
    </section>
  );
}
