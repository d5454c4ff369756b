import { finished } from '@/app/finished.ts';
import { liteDeadEnd, liteDeadEnds } from '@/components/lite/dead-end.ts';
import { type LitePage, liteDocument } from '@/components/lite/document.ts';
import { isWithdrawn } from '@/lib/articles/article.ts';
import { getLatest } from '@/lib/articles/lists.ts';
import { getFrame } from '@/lib/site/frame.ts';
import { hasLite, liteAddress } from '@/lib/site/lite.ts';
import { getRedirect } from '@/lib/site/redirects.ts';

const LATEST = 6;
/** A page of the lite edition. */
export async function litePage(page: LitePage, status = 200): Promise<Response> {
  return finished(liteDocument(page, await getFrame()), status);
}

/** Another address of the site, in the lite edition where it has a page there. */
export function liteRedirect(address: string): Response {
  const location = hasLite(address) ? liteAddress(address) : address;
  return new Response(null, { status: 308, headers: { location } });
}

/**
 * Answers an address of the lite edition that has no page: the newsroom's own redirect, else 410 when it is that of a
 * withdrawn article, else 404. `full` is the address in the full edition, as it was asked for.
 */
export async function liteMissing(full: string, code?: string): Promise<Response> {
  const target = await getRedirect(full);
  if (target) return liteRedirect(target);
  const status = code && (await isWithdrawn(code)) ? 410 : 404;
  const content = liteDeadEnd(status, full, await getLatest(LATEST));
  return litePage({ title: liteDeadEnds[status].title, full, content }, status);
}
