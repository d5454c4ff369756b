import { girihCover } from '@/lib/covers/girih-cover.ts';

type Context = { params: Promise<{ color: string; file: string }> };

/** The girih of an article without a picture, as an SVG file. */
export async function GET(_request: Request, { params }: Context) {
  const { color, file } = await params;
  const code = /^([A-Za-z0-9-]{1,64})\.svg$/.exec(file)?.[1];
  if (!code || !/^([\da-f]{3}|[\da-f]{6})$/.test(color)) return new Response(null, { status: 404 });
  return new Response(girihCover({ code, color: `#${color}` }), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'",
    },
  });
}
