import { LONGEST_BEACON } from '@/lib/views/beacon.ts';
import { viewCounter } from '@/lib/views/shared-counter.ts';

/** What readers' browsers say that was seen. `npm start` answers it before it comes here (lib/front/views.ts). */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!(length <= LONGEST_BEACON)) return new Response(null, { status: 413 });
  const header = (name: string) => headers.get(name) ?? undefined;
  const address = header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  viewCounter().see({ header, address, body: await request.text() });
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}
