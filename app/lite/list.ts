import { readPage } from '@/app/list.ts';
import { liteList } from '@/components/lite/list.ts';
import type { ArticleListPage } from '@/lib/articles/lists.ts';
import { getCommentCounts } from '@/lib/comments/counts.ts';
import type { Html } from '@/lib/html/html.ts';
import { toPersianDigits } from '@/lib/persian/digits.ts';
import { pageAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { liteMissing, litePage, liteRedirect } from './answer.ts';

type List<Page extends ArticleListPage> = {
  /** Its heading. */
  title: string | ((list: Page) => string);
  /** The document's title, where it is another. */
  name?: (list: Page) => string;
  over?: string;
  description?: string | undefined;
  /** What is said of an empty one. */
  nothing?: string;
  /** The list's address in the full edition. */
  address: string;
  read: (page: number) => Promise<Page | undefined>;
  /** Stands over the stories. */
  before?: (list: Page) => Html;
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
export async function liteListPage<Page extends ArticleListPage>(request: Request, of: List<Page>): Promise<Response> {
  const { read, name, before, address, description, over, nothing } = of;
  const asked = askedPage(request);
  if (asked === 'first') return liteRedirect(address);
  const list = asked ? await read(asked) : undefined;
  if (!list) return liteMissing(address + new URL(request.url).search);
  const title = typeof of.title === 'string' ? of.title : of.title(list);
  const named = name?.(list) ?? title;
  const comments = await getCommentCounts(list.articles);
  return litePage({
    title: list.page > 1 ? `${named} - ${words.page(toPersianDigits(list.page))}` : named,
    description,
    full: pageAddress(address, list.page),
    content: liteList({ title, over, description, list, comments, address, before: before?.(list), nothing }),
  });
}
