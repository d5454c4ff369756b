import { getReadiness } from '@/lib/site/readiness.ts';

/** Readiness: 200 when the database answers and holds a site, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const readiness = await getReadiness();
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
