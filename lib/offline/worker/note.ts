import { kindOf } from '../addresses.ts';
import { forgetArticle, keepArticle, keepCopy, mayKeep } from '../copies.ts';
import { PAGES } from '../stores.ts';

/** Keeps what came, and forgets what has been withdrawn. Copies are taken at once: after that the reader has the body. */
export async function note(path: string, response: Response): Promise<void> {
  const kind = kindOf(path);
  if (response.status === 410 || (response.status === 404 && kind === 'article')) return forgetArticle(path);
  if (!mayKeep(response)) return undefined;
  if (kind === 'article') return keepArticle(path, response.clone());
  return kind === 'page' ? keepCopy(PAGES, path, response.clone()) : undefined;
}
