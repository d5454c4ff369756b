import { liteMissing } from '@/app/lite/answer.ts';
import { liteListPage } from '@/app/lite/list.ts';
import { getListPage } from '@/lib/articles/lists.ts';
import { getSection } from '@/lib/sections/sections.ts';

type Context = { params: Promise<{ slug: string }> };

/** A section in the lite edition. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const section = await getSection(slug);
  if (!section) return liteMissing(`/section/${slug}`);
  const { title, description, href: address } = section;
  const read = (page: number) => getListPage(page, { sectionSlug: section.slug });
  return liteListPage(request, { title, description, address, read });
}
