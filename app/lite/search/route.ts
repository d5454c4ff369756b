import { liteSearch } from '@/components/lite/search.ts';
import { findByCode, getSearch } from '@/lib/search/search.ts';
import { pageAddress, SEARCH_PARAMETERS, type SearchAsked, searchAddress } from '@/lib/site/addresses.ts';
import { liteAddress } from '@/lib/site/lite.ts';
import { words } from '@/lib/words.ts';
import { liteMissing, litePage, liteRedirect } from '../answer.ts';
import { askedPage } from '../list.ts';

/** A search in the lite edition, by the same rules as in the full one. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked: SearchAsked = Object.fromEntries(
    SEARCH_PARAMETERS.flatMap((name) => {
      const value = searchParams.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const article = await findByCode(asked);
  // Not for ever: the code may be withdrawn, and the words stay a search.
  if (article) return new Response(null, { status: 307, headers: { location: liteAddress(article) } });
  const page = askedPage(request);
  const full = searchAddress(asked);
  if (page === 'first') return liteRedirect(full);
  const view = page ? await getSearch(asked, page) : undefined;
  if (!view) return liteMissing(full);
  const { q } = view.asked;
  return litePage({
    title: q ? words.searchTitle(q) : words.search,
    full: pageAddress(full, view.page),
    content: liteSearch(view),
  });
}
