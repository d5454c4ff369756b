import { liteShortLink } from '@/app/lite/short.ts';

type Context = { params: Promise<{ code: string }> };

/** The short link of an article, in the lite edition. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  return liteShortLink(`/n/${code}`, code);
}
