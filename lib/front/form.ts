import { IncomingMessage, type ServerResponse } from 'node:http';
import { answerPrivate, type Parts } from './private.ts';
import { render } from './render.ts';

/**
 * In this header a route that does not take what a form sent names the page to be shown: the reader gets it as the
 * answer itself, under the route's status, and nothing that was typed goes round by an address.
 */
export const SHOWN_HEADER = 'x-shown-page';

/**
 * Answers a form: as its route does, or with the page that the route names.
 * @throws what the renderer throws, and OverloadError
 */
export async function answerForm(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  // The front compresses by itself.
  const { 'accept-encoding': accepted } = request.headers;
  delete request.headers['accept-encoding'];
  const { status, headers, body } = await render(parts.renderer, request);
  if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
  const { [SHOWN_HEADER]: shown, ...others } = headers;
  if (shown === undefined)
    return void response.writeHead(status, { ...others, 'content-length': body.length }).end(body);
  const retry = others['retry-after'];
  await answerPrivate(requestFor(String(shown), request), response, parts, {
    status,
    headers: retry === undefined ? {} : { 'retry-after': retry },
  });
}

/** A request for another page by the same reader. */
function requestFor(url: string, { socket, headers }: IncomingMessage): IncomingMessage {
  const request = new IncomingMessage(socket);
  const own = { ...headers };
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete own[name];
  Object.assign(request, { method: 'GET', url, httpVersion: '1.1', headers: own });
  return request;
}
