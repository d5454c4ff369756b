import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Inline } from './strip.ts';

/** Any cache in front may keep an answer for a second, and give an older one while it asks for a newer. */
export const DOCUMENT_CACHING = 'public, max-age=0, s-maxage=1, stale-while-revalidate=10';

/** What a policy says of inline texts: their hashes, as source expressions. */
export type Allowed = { styles: readonly string[]; scripts: readonly string[] };

/** Names inline texts by their hashes. */
export function allow({ styles, scripts }: Inline): Allowed {
  return { styles: styles.map(hash), scripts: scripts.map(hash) };
}

/**
 * The Content-Security-Policy (CSP Level 3) of a document: nothing but the site's own, and inline only what is
 * named by its hash.
 */
export function contentSecurityPolicy(allowed: readonly Allowed[]): string {
  return [
    "default-src 'none'",
    sources('script-src', (of) => of.scripts),
    sources('style-src', (of) => of.styles),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  function sources(directive: string, choose: (of: Allowed) => readonly string[]): string {
    return [directive, "'self'", ...new Set(allowed.flatMap(choose))].join(' ');
  }
}

/** A build has few stylesheets and scripts, and thousands of pages hold the same ones. */
const hashes = new LRUCache<string, string>({
  max: 64,
  memoMethod: (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
});

function hash(text: string): string {
  return hashes.memo(text);
}
