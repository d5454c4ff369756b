import { createHash } from 'node:crypto';

/** What a document holds inline, of which the policy must know. */
export type Inline = { styles: readonly string[]; scripts: readonly string[] };

/**
 * The Content-Security-Policy (CSP Level 3) of a document: nothing but the site's own, and inline only what is
 * named by its hash.
 */
export function contentSecurityPolicy({ styles, scripts }: Inline): string {
  return [
    "default-src 'none'",
    `script-src 'self'${hashes(scripts)}`,
    `style-src 'self'${hashes(styles)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashes(texts: readonly string[]): string {
  return texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
}
