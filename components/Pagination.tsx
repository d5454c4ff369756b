import type { Paged } from '@/lib/articles/lists.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { pageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Props = {
  list: Paged;
  address: string;
  /** What the pages before and after this one are. */
  before?: string;
  after?: string;
};

/** Ways to the other pages of a list: the one before, the pages around this one, the one after. */
export function Pagination({ list: { page, pages }, address, before = words.newer, after = words.older }: Props) {
  if (pages < 2) return null;
  const numbers = shownPages(page, pages);
  return (
    <nav
      aria-label={words.pagination}
      className="flex flex-wrap items-center gap-2 border-t border-line pt-5 text-small print:hidden"
    >
      {page > 1 && <Step href={pageAddress(address, page - 1)} rel="prev" label={before} />}
      <ol className="flex flex-wrap items-center gap-1">
        {numbers.map((number, index) => (
          <li key={number} className="flex items-center gap-1">
            {index > 0 && number - (numbers[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
            <a
              href={pageAddress(address, number)}
              aria-label={words.page(toPersianDigits(number))}
              aria-current={number === page ? 'page' : undefined}
              className="block min-w-9 px-2 py-1 text-center hover:bg-sheet aria-[current]:bg-ink aria-[current]:font-bold aria-[current]:text-paper"
            >
              {toPersianDigits(number)}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && <Step href={pageAddress(address, page + 1)} rel="next" label={after} />}
    </nav>
  );
}

function Step({ href, rel, label }: { href: string; rel: string; label: string }) {
  return (
    <a href={href} rel={rel} className="border border-line px-4 py-1 font-bold hover:border-ink hover:no-underline">
      {label}
    </a>
  );
}

/** The first and last pages and those next to the current one. */
function shownPages(page: number, pages: number): number[] {
  const around = [1, page - 2, page - 1, page, page + 1, page + 2, pages];
  return [...new Set(around.filter((number) => number >= 1 && number <= pages))].sort((a, b) => a - b);
}
