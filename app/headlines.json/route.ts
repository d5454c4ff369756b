import { getLatest } from '@/lib/articles/lists.ts';
import { getTicker } from '@/lib/articles/ticker.ts';
import { FRESH_LIMIT, type Headlines } from '@/lib/islands/headlines.ts';
import { getSite } from '@/lib/site/site.ts';

export const dynamic = 'force-dynamic';

/** The newest headlines and the ticker's, for pages that are open already. */
export async function GET(): Promise<Response> {
  const { tickerSize } = await getSite();
  const [latest, ticker] = await Promise.all([getLatest(FRESH_LIMIT), getTicker(tickerSize)]);
  const headlines: Headlines = {
    latest: latest.map(({ code, href, title, publishedAt }) => ({
      code,
      href,
      title,
      publishedAt: publishedAt.toISOString(),
    })),
    ticker: ticker.map(({ code, href, title, breaking }) => ({ code, href, title, breaking })),
  };
  return Response.json(headlines);
}
