import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { type Body, plainBody } from './body.ts';
import type { Coding } from './coding.ts';
import { one } from './one.ts';
import type { Rendered } from './render.ts';

/** A finished answer that can be given again and again. */
export type Document = {
  status: number;
  /** Shared by all documents with the same ones. */
  headers: OutgoingHttpHeaders;
  body: Body;
  /** Weak (RFC 9110, 8.8.1): all encodings of one content share it. */
  etag: string;
  /** Milliseconds since 1970. */
  lastModified: number;
  /** Bodies by their content coding, made when first asked for. */
  encoded: { [coding in Coding]?: Buffer };
  /** How many answers were given in Brotli since it was kept. */
  answers: number;
};

/** Headers of Next that are not true of a finished document. */
const DROPPED = [
  'vary',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'date',
  'etag',
  'last-modified',
  'accept-ranges',
  'content-length',
  'x-powered-by',
];

/** A rendering's headers without those that are not true of a document. */
export function ownHeaders({ headers }: Pick<Rendered, 'headers'>): OutgoingHttpHeaders {
  const own = { ...headers };
  for (const name of DROPPED) delete own[name];
  return own;
}

/** Makes a document of a file whose address names its content; its own caching header stays. */
export function makeFile(rendered: Rendered): Document {
  const { status, body } = rendered;
  return finish({ status, headers: ownHeaders(rendered), body: plainBody(body), digest: digestOf(body) });
}

type Unfinished = { status: number; headers: OutgoingHttpHeaders; body: Body; digest: string };

/** A document of its parts; `before` is what it takes the place of, which it may equal. */
export function finish({ status, headers, body, digest }: Unfinished, before?: Document): Document {
  const etag = `W/"${digest}"`;
  const same = before?.etag === etag && before.status === status;
  const lastModified = same ? before.lastModified : Date.now();
  const encoded = same ? before.encoded : {};
  const answers = same ? before.answers : 0;
  return { status, headers: one(headers), body, etag, lastModified, encoded, answers };
}

/** A short name for contents, the same for the same. */
export function digestOf(...contents: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('base64url').slice(0, 22);
}

/** Bytes of memory that a document takes without its encodings, about: also the objects that it consists of. */
export function sizeOf({ body }: Document): number {
  return 2048 + body.held;
}

/** Bytes of a document's encodings; a body that is kept as it is counts once, as the body. */
export function encodedSizeOf({ encoded, body }: Document): number {
  let size = 0;
  for (const [coding, bytes] of Object.entries(encoded))
    if (coding !== 'identity' || body.held < body.length) size += bytes.length;
  return size;
}

/** The codings in which a document can be given at once. */
export function codingsOf({ encoded }: Document): Coding[] {
  return Object.keys(encoded) as Coding[];
}

/** A document with the same text that took the place of another has the same encodings: both lose them. */
export function forgetEncodings(document: Document): void {
  for (const coding of codingsOf(document)) delete document.encoded[coding];
}

/** Whether an answer's address names its content, so that it never changes (RFC 8246). */
export function isImmutable({ headers }: Pick<Rendered, 'headers'>): boolean {
  return /\bimmutable\b/.test(String(headers['cache-control']));
}
