import { getArticleAddress } from '@/lib/articles/article.ts';
import { decodePart } from '@/lib/site/addresses.ts';
import { liteMissing, liteRedirect } from './answer.ts';

/** An address that leads to an article, in the lite edition; `full` as it was asked for, without /lite. */
export async function liteShortLink(full: string, code: string): Promise<Response> {
  const address = await getArticleAddress(decodePart(code));
  return address ? liteRedirect(address) : liteMissing(full, decodePart(code));
}
