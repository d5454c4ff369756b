import { getListPage } from '@/lib/articles/lists.ts';
import { latestAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';
import { liteListPage } from '../list.ts';

/** The newest articles in the lite edition. */
export function GET(request: Request): Promise<Response> {
  return liteListPage(request, { title: words.latest, address: latestAddress, read: getListPage });
}
