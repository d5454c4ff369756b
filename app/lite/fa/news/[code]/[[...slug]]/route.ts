import { liteShortLink } from '@/app/lite/short.ts';

type Context = { params: Promise<{ code: string; slug?: string[] }> };

/** The address that an article had on an IranSamaneh site, in the lite edition. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code, slug = [] } = await params;
  return liteShortLink(`/fa/news/${[code, ...slug].join('/')}`, code);
}
