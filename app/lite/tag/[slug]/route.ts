import { liteMissing } from '@/app/lite/answer.ts';
import { liteListPage } from '@/app/lite/list.ts';
import { getListPage } from '@/lib/articles/lists.ts';
import { tagAddress } from '@/lib/site/addresses.ts';
import { getTag } from '@/lib/tags/tags.ts';
import { words } from '@/lib/words.ts';

type Context = { params: Promise<{ slug: string }> };

/** A tag in the lite edition. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const tag = await getTag(slug);
  if (!tag) return liteMissing(`/tag/${slug}`);
  const read = (page: number) => getListPage(page, { tags: { some: { tagSlug: tag.slug } } });
  return liteListPage(request, { over: words.tag, title: tag.title, address: tagAddress(tag.slug), read });
}
