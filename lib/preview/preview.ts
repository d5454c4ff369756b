import { type Article, getArticleInAnyState } from '../articles/article.ts';
import { now } from '../clock.ts';
import { database } from '../db/client.ts';
import { readSecret } from '../db/secret.ts';
import { previewAddress } from '../site/addresses.ts';
import { expiryAfter, makeToken, PREVIEW_HOURS, PREVIEW_SECRET, readToken } from './tokens.ts';

/** An article that readers can't see yet, and until when a link shows it. */
export type Preview = { article: Article; status: 'draft' | 'review' | 'published'; isLive: boolean; expires: Date };

/** What a preview's link shows; undefined when the link is not valid (any more), or the article is gone. */
export async function getPreview(token: string): Promise<Preview | undefined> {
  const at = now();
  const read = readToken(await readSecret(database(), PREVIEW_SECRET), token, at);
  const found = read && (await getArticleInAnyState(read.code));
  if (!read || !found || found.status === 'withdrawn') return undefined;
  const { article, status } = found;
  return { article, status, isLive: status === 'published' && article.publishedAt <= at, expires: read.expires };
}

/** Addresses of previews for articles, by code. */
export async function previewAddresses(codes: readonly string[]): Promise<Map<string, string>> {
  const secret = await readSecret(database(), PREVIEW_SECRET);
  const expires = expiryAfter(PREVIEW_HOURS, now());
  return new Map(codes.map((code) => [code, previewAddress(makeToken(secret, code, expires))]));
}
