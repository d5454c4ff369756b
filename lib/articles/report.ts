import { toPersianDigits } from '../persian/digits.ts';
import { contactAddress, shortAddress } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import { words } from '../words.ts';
import type { Article } from './article.ts';

/**
 * Where a reader writes of an error in an article: a letter that names it (RFC 6068), when site.yaml says to whom; else
 * the standing page `contact`, when there is one.
 */
export function reportAddress(
  { code, title }: Pick<Article, 'code' | 'title'>,
  { url, corrections }: Pick<Site, 'url' | 'corrections'>,
  pages: readonly { href: string }[],
): string | undefined {
  if (!corrections) return pages.find(({ href }) => href === contactAddress)?.href;
  const subject = encodeURIComponent(words.reportErrorOf(title, toPersianDigits(code)));
  const body = encodeURIComponent(`${url}${shortAddress(code)}\r\n\r\n`);
  return `mailto:${encodeURIComponent(corrections.email).replace('%40', '@')}?subject=${subject}&body=${body}`;
}
