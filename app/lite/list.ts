import { readPage } from '@/app/list.ts';
import { liteList } from '@/components/lite/list.ts';
import type { ArticleListPage } from '@/lib/articles/lists.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { pageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { liteMissing, litePage, liteRedirect } from './answer.ts';

type List = {
  title: string;
  over?: string;
  description?: string | undefined;
  /** The list's address in the full edition. */
  address: string;
  read: (page: number) => Promise<ArticleListPage | undefined>;
};

/**
 * The number of the page that is asked for. `first`: it was named, and is at the list's own address; undefined: it is
 * no number of a page.
 */
export function askedPage(request: Request): number | 'first' | undefined {
  const [asked, ...others] = new URL(request.url).searchParams.getAll('page');
  if (asked === undefined) return 1;
  if (others.length > 0) return undefined;
  return asked === '1' ? 'first' : readPage(asked);
}

/** The asked page of a list in the lite edition, by the same rules as in the full one. */
export async function liteListPage(request: Request, { read, title, ...of }: List): Promise<Response> {
  const asked = askedPage(request);
  if (asked === 'first') return liteRedirect(of.address);
  const list = asked ? await read(asked) : undefined;
  if (!list) return liteMissing(of.address + new URL(request.url).search);
  return litePage({
    title: list.page > 1 ? `${title} - ${words.page(toPersianDigits(list.page))}` : title,
    description: of.description,
    full: pageAddress(of.address, list.page),
    content: liteList({ ...of, title, list }),
  });
}
