import { forbidden, notFound, permanentRedirect } from 'next/navigation';
import { isWithdrawn } from '@/lib/articles/article.ts';
import { getRedirect } from '@/lib/site/redirects.ts';

/**
 * Answers an address that has no page: the newsroom's own redirect for it, else 410 when it is that of a withdrawn
 * article, else 404. `path` as it was asked for.
 */
export async function missing(path: string, code?: string): Promise<never> {
  const target = await getRedirect(path);
  if (target) permanentRedirect(target);
  if (code && (await isWithdrawn(code))) forbidden();
  notFound();
}
