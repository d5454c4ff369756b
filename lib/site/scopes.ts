import { furnitureAddress } from './furniture.ts';
import { fullAddress } from './lite.ts';

/** What a change in the content changes for readers; written by the pipeline into `Change`, read by the front. */
export type Scope =
  | typeof SITE_SCOPE
  | typeof LISTS_SCOPE
  | typeof VIEWS_SCOPE
  | typeof LEADERS_SCOPE
  | typeof DISCUSSIONS_SCOPE
  | `section:${string}`
  | `author:${string}`
  | `article:${string}`;
export const SITE_SCOPE = 'site';
/** Any list but those of one section or one author. */
export const LISTS_SCOPE = 'lists';
/** How often articles were seen: the lists of the most viewed, with their numbers. */
export const VIEWS_SCOPE = 'views';
/** Which articles lead these lists, and in which order: what stands beside pages. */
export const LEADERS_SCOPE = 'leaders';
/** How many comments readers see below articles: a number on their cards. */
export const DISCUSSIONS_SCOPE = 'discussions';

/** All that an article's own page shows but what stands around it: also the related articles below it. */
export function articleScope(code: string): Scope {
  return `article:${code}`;
}

/** The list of a section. */
export function sectionScope(slug: string): Scope {
  return `section:${slug}`;
}

/** The list of an author. */
export function authorScope(slug: string): Scope {
  return `author:${slug}`;
}

/** The lists that an article is on, and all that show it beside others. */
export function listScopes({ sectionSlug, authors }: { sectionSlug: string; authors: readonly string[] }): Scope[] {
  return [LISTS_SCOPE, sectionScope(sectionSlug), ...authors.map(authorScope)];
}

/** What no article is on, and pictures: another in the place of one, or none, changes the site. */
const ABOUT_THE_SITE = ['manifest.webmanifest', 'sw.js', 'offline', 'saved', 'media'];
/** What nothing changes: the site's own files. */
const OWN_FILES = ['_next', 'islands', 'covers', 'icons'];

/** Lists whose cards say how many comments there are. Nobody waits for a number: it may be as old as furniture. */
const WITH_DISCUSSIONS = ['', 'section', 'tag', 'author', 'latest', 'archive'];

/**
 * Which changes end the life of the page at an address: the pages of an article and of its comments are about that
 * article, and their furniture lives by itself; the page of a section or an author is a list of its own articles; every
 * other page is a list of any, or leads to an article. The lite edition's pages are about the same.
 */
export function scopesOf(address: string): { own: Scope[]; furniture: Scope[] } {
  const [, first = '', second = '', third] = fullAddress(address).split(/[/?]/);
  if (ABOUT_THE_SITE.includes(first) || address === furnitureAddress('foot'))
    return { own: [SITE_SCOPE], furniture: [] };
  if (OWN_FILES.includes(first)) return { own: [], furniture: [] };
  if ((first === 'news' || first === 'comments') && second)
    return { own: [SITE_SCOPE, articleScope(second)], furniture: [] };
  if (first === 'most-viewed') return { own: [SITE_SCOPE, LISTS_SCOPE, VIEWS_SCOPE], furniture: [DISCUSSIONS_SCOPE] };
  if (first === 'furniture' && second === 'viewed')
    return { own: [SITE_SCOPE, LISTS_SCOPE, LEADERS_SCOPE], furniture: [] };
  if (WITH_DISCUSSIONS.includes(first))
    return { own: [SITE_SCOPE, listScope(first, second)], furniture: [DISCUSSIONS_SCOPE] };
  const code = first === 'n' ? second : first === 'fa' && second === 'news' ? third : undefined;
  return { own: code ? [SITE_SCOPE, LISTS_SCOPE, articleScope(code)] : [SITE_SCOPE, LISTS_SCOPE], furniture: [] };
}

function listScope(kind: string, slug: string): Scope {
  if (kind === 'section' && slug) return sectionScope(slug);
  return kind === 'author' && slug ? authorScope(slug) : LISTS_SCOPE;
}
