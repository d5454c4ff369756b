export type FileKind = 'article' | 'page' | 'site' | 'sections' | 'authors' | 'redirects' | 'media';

/** Kinds whose text is parsed; the files of `media` are bytes. */
export type TextKind = Exclude<FileKind, 'media'>;

const NAMED: Record<string, TextKind> = {
  'site.yaml': 'site',
  'sections.yaml': 'sections',
  'authors.yaml': 'authors',
  'redirects.yaml': 'redirects',
};

export const FIXED_NAMES = Object.keys(NAMED);

/** Hidden files, and what editors and desktops leave beside a file while it is being written. */
const LEFTOVER =
  /^(\..*|#.*#|.*~|.*\.(sw[a-p]|tmp|temp|bak|orig|rej|save|part|crdownload|sb-[\da-f]+-\w+)|.*___jb_(tmp|old)___|Thumbs\.db|desktop\.ini)$/i;

export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}

/** What a file of the content folder is, by its relative path; undefined = nothing that the site reads. */
export function kindOf(path: string): FileKind | undefined {
  const named = NAMED[path];
  if (named) return named;
  if (path.startsWith('media/')) return 'media';
  if (!/\.md$/i.test(path)) return undefined;
  if (path.startsWith('articles/')) return 'article';
  if (path.startsWith('pages/')) return 'page';
  return undefined;
}
