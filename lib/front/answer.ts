import type { ServerResponse } from 'node:http';
import { type FailureStatus, failureDocument } from './failure-document.ts';

/** Next has no page for 410, but one for 403, which nothing else here uses: app/forbidden.tsx says that an article was withdrawn. */
const GONE = { asNextSaysIt: 403, asReadersGetIt: 410 };

/**
 * Mends what Next answers wrongly for documents: the withdrawn page gets its status 410, and a page that failed gets
 * a readable document instead of an empty one that only a script would fill.
 */
export function mendAnswer(response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let failed = false;

  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const given = rest.at(-1);
    if (isPlainObject(given)) for (const [name, value] of Object.entries(given)) this.setHeader(name, value);
    if (status === GONE.asNextSaysIt) this.statusCode = GONE.asReadersGetIt;
    else this.statusCode = status;
    failed = this.statusCode === 500 && isText(this.getHeader('Content-Type'));
    if (failed) {
      for (const name of this.getHeaderNames())
        if (/^(content-|transfer-|link$|etag$)/.test(name)) this.removeHeader(name);
      setDocumentHeaders(this, 500);
      return writeHead.call(this, 500);
    }
    return Reflect.apply(writeHead, this, [this.statusCode, ...(isPlainObject(given) ? rest.slice(0, -1) : rest)]);
  } as typeof writeHead;

  response.write = function (this: ServerResponse, ...chunk: unknown[]) {
    if (!this.headersSent) this.writeHead(this.statusCode);
    return failed || Reflect.apply(write, this, chunk);
  } as typeof write;

  response.end = function (this: ServerResponse, ...chunk: unknown[]) {
    if (!this.headersSent) this.writeHead(this.statusCode);
    return failed ? end.call(this, bodyFor(this, 500), 'utf8') : Reflect.apply(end, this, chunk);
  } as typeof end;
}

/** Answers with a failure document without asking Next. */
export function answerFailure(response: ServerResponse, status: FailureStatus): void {
  setDocumentHeaders(response, status);
  response.writeHead(status).end(bodyFor(response, status), 'utf8');
}

function setDocumentHeaders(response: ServerResponse, status: FailureStatus): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(failureDocument(status)));
  response.setHeader('Cache-Control', 'no-store');
}

function bodyFor(response: ServerResponse, status: FailureStatus): string {
  return response.req.method === 'HEAD' ? '' : failureDocument(status);
}

function isPlainObject(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(type: unknown): boolean {
  return type === undefined || /^text\/(html|plain)/.test(String(type));
}
