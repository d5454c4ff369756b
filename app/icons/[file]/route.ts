import { getIcon } from '@/lib/site/icons.ts';

type Context = { params: Promise<{ file: string }> };

/** The site's mark as a picture for a reader's device. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const icon = await getIcon((await params).file);
  if (!icon) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(icon), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
