/** Addresses of product.md's table; Persian parts are percent-encoded, so each is ready for `href` and `Location`. */
export const homeAddress = '/';
export const latestAddress = '/latest';
export const mostViewedAddress = '/most-viewed';
export const archiveAddress = '/archive';
export const searchPageAddress = '/search';
export const correctionsAddress = '/corrections';
export const savedAddress = '/saved';
/** A standing page that a newsroom may have; what has no better address leads there. */
export const contactAddress = '/contact';
export const deskAddress = '/desk';
export const signInAddress = '/desk/sign-in';
export const signOutAddress = '/desk/sign-out';

export function articleAddress(code: string, slug: string): string {
  return `/news/${code}/${encodeURIComponent(slug)}`;
}

export function shortAddress(code: string): string {
  return `/n/${code}`;
}

export function sectionAddress(slug: string): string {
  return `/section/${slug}`;
}

export function tagAddress(slug: string): string {
  return `/tag/${slug}`;
}

export function authorAddress(slug: string): string {
  return `/author/${slug}`;
}

/** A day, month or year of the archive, in Jalali numbers: `/archive/1402/09/29`. */
export function archiveDateAddress({ year, month, day }: { year: number; month?: number; day?: number }): string {
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => part ?? [])];
  return [archiveAddress, ...parts.map((part) => String(part).padStart(2, '0'))].join('/');
}

/** A link that shows an article before its time to whoever has it. */
export function previewAddress(token: string): string {
  return `/preview/${token}`;
}

/** Why an address leads nowhere, as its HTTP status: not there, withdrawn, failed. */
export type DeadEnd = 404 | 410 | 500;

/** The page that says so; only the front asks for it. */
export function deadEndAddress(end: Exclude<DeadEnd, 500>): string {
  return `/dead-end/${end}`;
}

/** A list's page; the first has no number, so that it has one address. */
export function pageAddress(address: string, page: number): string {
  return page > 1 ? `${address}${address.includes('?') ? '&' : '?'}page=${page}` : address;
}

/** The parameters of a search: words, slugs of a section and an author, the first and the last day. */
export const SEARCH_PARAMETERS = ['q', 'section', 'author', 'from', 'to'] as const;

/** What is sought, as a form sends it; what is empty narrows nothing, and is in no address. */
export type SearchAsked = { [name in (typeof SEARCH_PARAMETERS)[number]]?: string };

/** Results of a search; words in it are never lost, whatever they are. */
export function searchAddress(asked: SearchAsked): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size > 0 ? `${searchPageAddress}?${query}` : searchPageAddress;
}

/** A part of an address as it was meant; one that is not valid percent-encoding stays as it is. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** All that readers wrote below an article. */
export function commentsAddress(code: string): string {
  return `/comments/${code}`;
}

/** A page for one reader with the form alone; `to` is the comment that is answered. */
export function commentFormAddress(code: string, to?: string): string {
  return `/comment/${code}${to ? `?to=${to}` : ''}`;
}

/** Where that page's and the article's forms go, and what the reader's browser asks for: `send`, `sent`, `vote`, `token`. */
export function commentAddress(code: string, part: 'send' | 'sent' | 'vote' | 'token'): string {
  return `/comment/${code}/${part}`;
}

export const deskCommentsAddress = '/desk/comments';
