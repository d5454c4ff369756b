import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendAnswer } from './answer.ts';
import { deadEndOf, failure, renderDeadEnd } from './dead-ends.ts';
import { type Rendered, type Renderer, render } from './render.ts';

/** Files with a digest in their name: as they are on the disk, they pass through. */
const PASSED_THROUGH = '/_next/';
/** The pages that the front itself asks for (dead-ends.ts): to readers they are not there. */
const INTERNAL = '/dead-end';

/** The front of a renderer: a listener for Node's HTTP server that decides what readers get. */
export function front(renderer: Renderer) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path.startsWith(PASSED_THROUGH)) return renderer(request, response);
    const answer = await answerFor(renderer, request, path);
    await sendAnswer(request, response, answer);
  };
}

async function answerFor(renderer: Renderer, request: IncomingMessage, path: string): Promise<Rendered> {
  if (!isWellFormed(path)) return failure(400);
  if (isInternal(path)) return renderDeadEnd(renderer, request, 404);
  const accepted = request.headers['accept-encoding'];
  try {
    // The front compresses by itself.
    delete request.headers['accept-encoding'];
    const rendered = await render(renderer, request);
    const end = deadEndOf(rendered);
    return end ? await renderDeadEnd(renderer, request, end) : rendered;
  } catch {
    return failure(500);
  } finally {
    if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
  }
}

function isInternal(path: string): boolean {
  return path === INTERNAL || path.startsWith(`${INTERNAL}/`);
}

/** Whether a path is valid percent-encoding of UTF-8 (RFC 3986, 2.1). */
function isWellFormed(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
