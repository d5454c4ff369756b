/** What a worker does with a page or file of the site, by its path. */
export type Kind =
  /** Kept when it was read, and read again without a network. */
  | 'article'
  /** Kept too; of these the network's is the only one while there is a network. */
  | 'page'
  /** Kept while there is room. */
  | 'picture'
  /** Never kept. */
  | 'other';

const ARTICLE = /^\/(?:lite\/)?news\/([^/]+)\/[^/]+$/;
const PICTURE = /^\/(?:media|covers)\//;
const KEPT_PAGES = ['/', '/lite', '/saved'];

export function kindOf(path: string): Kind {
  if (ARTICLE.test(path)) return 'article';
  if (PICTURE.test(path)) return 'picture';
  return KEPT_PAGES.includes(path) ? 'page' : 'other';
}

/** Whether two paths are those of one article in one edition: only the slug may differ. */
export function isSameArticle(one: string, other: string): boolean {
  const start = (path: string) => ARTICLE.test(path) && path.slice(0, path.lastIndexOf('/'));
  return start(one) !== false && start(one) === start(other);
}

/** The code of the article whose page is at a path, in either edition. */
export function codeAt(path: string): string | undefined {
  return /^\/(?:lite\/)?(?:news|n)\/([^/]+)/.exec(path)?.[1];
}

/** Whether two addresses are of one picture, in whatever width and format. */
export function isSamePicture(one: string, other: string): boolean {
  const rest = (path: string) => path.replace(/^\/media\/[^/]+\//, '').replace(/\.\w+$/, '');
  return PICTURE.test(one) && PICTURE.test(other) && rest(one) === rest(other);
}
