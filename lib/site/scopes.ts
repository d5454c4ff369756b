/** What a change in the content changes for readers; written by the pipeline into `Change`, read by the front. */
export const SITE_SCOPE = 'site';
export const LISTS_SCOPE = 'lists';

export function articleScope(code: string): string {
  return `article:${code}`;
}

/**
 * Which changes end the life of the page at an address: an article's page is about that article, and has lists around
 * it; every other page is a list, or leads to an article.
 */
export function scopesOf(address: string): { own: string[]; furniture: string[] } {
  const [, first, second = '', third] = address.split(/[/?]/);
  if (first === 'news' && second) return { own: [SITE_SCOPE, articleScope(second)], furniture: [LISTS_SCOPE] };
  const code = first === 'n' ? second : first === 'fa' && second === 'news' ? third : undefined;
  return { own: code ? [SITE_SCOPE, LISTS_SCOPE, articleScope(code)] : [SITE_SCOPE, LISTS_SCOPE], furniture: [] };
}
