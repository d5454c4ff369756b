/** An article as another system has it. What it does not say is undefined. */
export type Foreign = {
  /** Its identity there, in letters that a code may have; undefined when it has none. */
  id: string | undefined;
  /** A standing page rather than news. */
  isPage: boolean;
  status: 'published' | 'draft' | 'review';
  title: string;
  kicker: string | undefined;
  lead: string | undefined;
  body: { html: string } | { text: string };
  publishedAt: Date | undefined;
  updatedAt: Date | undefined;
  /** Names or slugs, the nearest first. */
  sections: string[];
  tags: string[];
  authors: string[];
  source: string | undefined;
  /** Paths on the old site, each beginning with `/`. */
  oldPaths: string[];
};

/** What an export holds besides: what it is, and why it is no article. */
export type Passed = { skipped: string; what: string };

export type Item = Foreign | Passed;

export const isPassed = (item: Item): item is Passed => 'skipped' in item;

/** Path and query of an address of the old site; undefined for what is no address. */
export function pathOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { pathname, search, protocol } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  const path = `${decode(pathname).replace(/(?<=.)\/+$/, '')}${search}`;
  return path === '/' ? undefined : path;
}

function decode(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
