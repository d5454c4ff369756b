import { formNamed } from '@/lib/media/address.ts';
import { getPicture } from '@/lib/media/serve.ts';
import { decodePart } from '@/lib/site/addresses.ts';

type Context = { params: Promise<{ form: string; digest: string; path: string[] }> };

/** A drawing opened by itself is a document: it may not run, load or reach anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A picture of the content folder in one of the served forms. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { form: name, digest, path } = await params;
  const form = formNamed(name);
  const picture = form && (await getPicture(`media/${path.map(decodePart).join('/')}`, digest, form));
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Security-Policy': POLICY,
      'Cache-Control': picture.final ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    },
  });
}
