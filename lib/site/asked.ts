import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';

const asked = new AsyncLocalStorage<IncomingHttpHeaders>();

/** Renders something for a request with some headers, where no framework tells components of it. */
export function askWith<T>(headers: IncomingHttpHeaders, render: () => T): T {
  return asked.run(headers, render);
}

/** The headers of the request for which something is rendered; undefined within Next, which tells them itself. */
export function askedHeaders(): IncomingHttpHeaders | undefined {
  return asked.getStore();
}
