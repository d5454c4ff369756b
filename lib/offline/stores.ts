/** The caches that a reader's browser keeps of this site, by their names (W3C Service Workers, Cache). */
export const SAVED = 'peyk-saved';
export const RECENT = 'peyk-recent';
export const PAGES = 'peyk-pages';
export const PICTURES = 'peyk-pictures';
/** Followed by the worker's version. */
export const PINNED = 'peyk-pinned-';

/** What a cache may hold; the longest unused go first. */
export type Limit = { entries: number; bytes: number };

/** Saved articles have none but their number: they are the reader's own. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  [RECENT]: { entries: 30, bytes: 6 * 1024 * 1024 },
  [PAGES]: { entries: 4, bytes: 1024 * 1024 },
  [PICTURES]: { entries: 120, bytes: 8 * 1024 * 1024 },
};
export const MOST_SAVED = 100;

/** Headers of a copy: when it was made (ISO 8601), and how long it is in bytes. */
export const STORED_AT = 'x-stored-at';
export const SIZE = 'x-stored-size';
