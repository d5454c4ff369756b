import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { contentSecurityPolicy } from './policy.ts';
import type { Rendered } from './render.ts';
import { type Stylesheets, stripFramework } from './strip.ts';

/** A finished answer that can be given again and again. */
export type Document = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Weak (RFC 9110, 8.8.1): all encodings of one content share it. */
  etag: string;
  lastModified: Date;
  /** Bodies by their content coding, made when first asked for. */
  encoded: Map<string, Buffer>;
  /** Headers of its answers, made when first asked for. */
  prepared: Map<string, string[]>;
};

/** Any cache in front may keep an answer for a second, and give an older one while it asks for a newer. */
const DOCUMENT_CACHING = 'public, max-age=0, s-maxage=1, stale-while-revalidate=10';

/** Headers of Next that are not true of a finished document. */
const DROPPED = [
  'vary',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'date',
  'etag',
  'content-length',
  'x-powered-by',
];

/** How many pages did not look as expected and were passed on whole; any is a reason to look at strip.ts. */
export const passedWhole = { count: 0 };

/** Makes a document of a rendered page, feed or redirect; `before` is what it takes the place of. */
export function makeDocument(rendered: Rendered, stylesheets: Stylesheets, before?: Document): Document {
  const headers: OutgoingHttpHeaders = { ...rendered.headers, 'cache-control': DOCUMENT_CACHING };
  for (const name of DROPPED) delete headers[name];
  let { body } = rendered;
  if (rendered.status >= 300 && rendered.status < 400) {
    // Next makes a page of a redirect too; nobody sees it.
    body = Buffer.alloc(0);
    delete headers['content-type'];
  } else if (String(headers['content-type']).startsWith('text/html') && body.length > 0) {
    const stripped = stripFramework(body.toString('utf8'), stylesheets);
    if (stripped) {
      body = Buffer.from(stripped.html);
      headers['content-security-policy'] = contentSecurityPolicy(stripped.inline);
    } else passedWhole.count++;
  }
  return finished(rendered.status, headers, body, before);
}

/** Makes a document of a file whose address names its content; its own caching header stays. */
export function makeFile({ status, headers: given, body }: Rendered): Document {
  const headers = { ...given };
  for (const name of DROPPED) delete headers[name];
  return finished(status, headers, body);
}

function finished(status: number, headers: OutgoingHttpHeaders, body: Buffer, before?: Document): Document {
  const digest = createHash('sha256')
    .update(body)
    .update(String(headers.location ?? ''))
    .digest('base64url')
    .slice(0, 22);
  const etag = `W/"${digest}"`;
  const same = before?.etag === etag && before.status === status;
  const lastModified = same ? before.lastModified : new Date();
  return { status, headers, body, etag, lastModified, encoded: same ? before.encoded : new Map(), prepared: new Map() };
}

/** Bytes of memory that a document takes, about. */
export function sizeOf({ body, encoded }: Document): number {
  let size = 1024 + body.length;
  for (const bytes of encoded.values()) size += bytes.length;
  return size;
}
