/** Where the lite edition begins: the same addresses stand behind it. */
const LITE = '/lite';

/** First parts of addresses that have a page in the lite edition; the home page and standing pages have one too. */
const EDITIONS = ['news', 'section', 'tag', 'author', 'latest', 'search', 'archive', 'most-viewed', 'comments'];
/** Addresses that lead to a page. */
const LEADING = ['n', 'fa'];

/** The lite edition's page for an address that has one. */
export function liteAddress(address: string): string {
  return address === '/' ? LITE : LITE + address;
}

/** Whether an address of the site has a page in the lite edition; `pages` are the addresses of standing pages. */
export function hasLite(address: string, pages: readonly string[] = []): boolean {
  const path = address.split(/[?#]/)[0] ?? '';
  const first = path.split('/')[1] ?? '';
  return path === '/' || EDITIONS.includes(first) || LEADING.includes(first) || pages.includes(path);
}

/** An address without what makes it one of the lite edition. */
export function fullAddress(address: string): string {
  if (!isLite(address)) return address;
  const rest = address.slice(LITE.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

export function isLite(address: string): boolean {
  return address === LITE || address.startsWith(`${LITE}/`) || address.startsWith(`${LITE}?`);
}
