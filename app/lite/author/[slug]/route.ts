import { liteMissing } from '@/app/lite/answer.ts';
import { liteListPage } from '@/app/lite/list.ts';
import { getListPage } from '@/lib/articles/lists.ts';
import { getAuthor } from '@/lib/authors/authors.ts';
import { authorAddress } from '@/lib/site/addresses.ts';
import { words } from '@/lib/words.ts';

type Context = { params: Promise<{ slug: string }> };

/** A reporter's articles in the lite edition. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const author = await getAuthor(slug);
  if (!author) return liteMissing(`/author/${slug}`);
  const { name: title, bio: description, role } = author;
  const read = (page: number) => getListPage(page, { authors: { some: { authorSlug: author.slug } } });
  return liteListPage(request, {
    over: role ?? words.author,
    title,
    description,
    address: authorAddress(author.slug),
    read,
  });
}
