import { persianSlug } from '../../persian/slug.ts';
import type { ArticleRecord } from '../record.ts';
import type { Known, KnownArticle } from './known.ts';

/** Whether readers could see the article at `now`. */
export function isLive({ status, publishedAt }: Pick<KnownArticle, 'status' | 'publishedAt'>, now: Date): boolean {
  return status === 'published' && publishedAt <= now;
}

/**
 * The readable end of an article's address: what its editor asked for; else, when it was ever live, what it was then,
 * so that no link breaks; else its title.
 */
export function slugFor(article: ArticleRecord, known: Known, now: Date): string {
  const stored = known.articles.get(article.code);
  const frozen = stored && isLive(stored, now) ? stored.slug : known.tombstones.get(article.code)?.slug;
  return article.wantedSlug ?? frozen ?? persianSlug(article.title);
}
