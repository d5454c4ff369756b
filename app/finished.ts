import { createHash } from 'node:crypto';
import { LITE_STYLE } from '@/components/lite/style.ts';
import { DOCUMENT_CACHING } from '@/lib/front/policy.ts';
import type { Html } from '@/lib/html/html.ts';

const STYLE_HASH = createHash('sha256').update(LITE_STYLE).digest('base64');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': DOCUMENT_CACHING,
  'x-robots-tag': 'noindex',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/** A document that needs nothing but itself (components/lite/shell.ts); its own policy makes the front take it as it is. */
export function finished(document: Html, status = 200): Response {
  return new Response(String(document), { status, headers: HEADERS });
}
