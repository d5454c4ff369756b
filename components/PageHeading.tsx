import type { Paged } from '@/lib/articles/lists.ts';
import { formatCount, toPersianDigits } from '@/lib/persian/digits.ts';
import { words } from '@/lib/words.ts';

type Props = { title: string; over?: string; description?: string | undefined; list?: Paged };

/** The head of a list or standing page: what it is, how much of it there is. */
export function PageHeading({ title, over, description, list }: Props) {
  const place =
    list && list.page > 1 ? words.pageOf(toPersianDigits(list.page), toPersianDigits(list.pages)) : undefined;
  return (
    <header className="mb-6 flex flex-col gap-1 border-t-4 border-accent pt-4">
      {over && <p className="text-fine font-bold text-accent">{over}</p>}
      <h1 className="text-h1 font-black text-accent">{title}</h1>
      {description && <p className="max-w-story text-body text-soft">{description}</p>}
      {list && list.total > 0 && (
        <p className="text-fine text-soft">
          {[words.count(formatCount(list.total)), place].filter(Boolean).join(' · ')}
        </p>
      )}
    </header>
  );
}
