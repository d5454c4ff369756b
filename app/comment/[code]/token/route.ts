import { UNKEPT } from '@/app/comment/form.ts';
import { formToken } from '@/lib/comments/send.ts';

type Context = { params: Promise<{ code: string }> };

/** A token for the form on an article's page, which is the same for all readers: asked for when one begins to write. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return new Response(await formToken((await params).code), { headers: { 'content-type': 'text/plain', ...UNKEPT } });
}
