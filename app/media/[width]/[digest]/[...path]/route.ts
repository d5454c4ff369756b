import { getPicture, isPictureWidth } from '@/lib/media/resize.ts';
import { decodePart } from '@/lib/site/addresses.ts';

type Context = { params: Promise<{ width: string; digest: string; path: string[] }> };

/** A picture of the content folder in one of the served widths. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { width, digest, path } = await params;
  const wide = Number(width);
  const picture = isPictureWidth(wide)
    ? await getPicture(`media/${path.map(decodePart).join('/')}`, digest, wide)
    : undefined;
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': picture.current ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    },
  });
}
