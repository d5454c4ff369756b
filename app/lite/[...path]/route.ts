import { liteMissing, litePage } from '@/app/lite/answer.ts';
import { liteStandingPage } from '@/components/lite/standing-page.ts';
import { getStandingPage } from '@/lib/pages/pages.ts';
import { getFrame } from '@/lib/site/frame.ts';

type Context = { params: Promise<{ path: string[] }> };

/** Every other address of the lite edition: a standing page, or nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  const [slug, ...rest] = path;
  const page = slug && rest.length === 0 ? await getStandingPage(slug) : undefined;
  if (!page) return liteMissing(`/${path.join('/')}`);
  const { title, description, slug: own } = page;
  const { pages } = await getFrame();
  const content = liteStandingPage(
    page,
    pages.map(({ href }) => href),
  );
  return litePage({ title, description, full: `/${own}`, content });
}
