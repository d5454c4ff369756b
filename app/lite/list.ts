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

/** The asked page of a list in the lite edition, by the same rules as in the full one. */
export async function liteListPage(request: Request, { read, title, ...of }: List): Promise<Response> {
  const asked = new URL(request.url).searchParams.getAll('page');
  if (asked.length === 1 && asked[0] === '1') return liteRedirect(of.address);
  const page = asked.length === 0 ? 1 : readPage(asked.length === 1 ? asked[0] : asked);
  const list = page ? await read(page) : undefined;
  if (!list) return liteMissing(`${of.address}?page=${asked.join()}`);
  return litePage({
    title: list.page > 1 ? `${title} - ${words.page(toPersianDigits(list.page))}` : title,
    description: of.description,
    full: pageAddress(of.address, list.page),
    content: liteList({ ...of, title, list }),
  });
}
