import type { FileKind } from '../load/kinds.ts';
import type { PageRecord, References } from '../record.ts';
import type { KnownPicture } from '../references/pictures.ts';
import type { AuthorEntry, SectionEntry } from '../validate/lists.ts';
import type { RedirectEntry } from '../validate/redirects.ts';
import type { Usage } from './usage.ts';

/** What the database remembers of a content file. */
export type KnownFile = {
  path: string;
  kind: FileKind;
  digest: string;
  size: number;
  mtimeMs: number;
  /** The code or slug that its last good version gave the database. */
  identity: string | null;
  references: References | null;
  valid: boolean;
  /** Why it is not valid, one line each. */
  problems: string[] | null;
};

/** An entry with its place in its list, from 0. */
export type Placed<T> = T & { position: number };

export type KnownArticle = { code: string; slug: string; title: string; status: string; publishedAt: Date };

/** What a code stood for when readers knew it; nulls where nobody took note of it. */
export type Remembered = { slug: string; title: string | null; publishedAt: Date | null; sketch: string | null };

/** What a run must know of the database before it looks at the folder; nothing here is a whole article. */
export type Known = {
  /** Which sync wrote last; 0 = none. */
  run: number;
  schema: string | undefined;
  at: Date | undefined;
  files: Map<string, KnownFile>;
  /** What `files` name. */
  usage: Usage;
  articles: Map<string, KnownArticle>;
  /** Articles that were live and are no more, by code. */
  tombstones: Map<string, Remembered>;
  pictures: Map<string, KnownPicture>;
  pages: Map<string, PageRecord>;
  sections: Placed<SectionEntry>[];
  authors: Placed<AuthorEntry>[];
  /** By the path that they lead away from. */
  redirects: Map<string, RedirectEntry>;
  /** JSON of the settings, keys in stored order. */
  site: unknown;
};

/** What is known when there is no database, or an empty one. */
export function nothingKnown(): Known {
  return {
    run: 0,
    schema: undefined,
    at: undefined,
    files: new Map(),
    usage: new Map(),
    articles: new Map(),
    tombstones: new Map(),
    pictures: new Map(),
    pages: new Map(),
    sections: [],
    authors: [],
    redirects: new Map(),
    site: undefined,
  };
}
