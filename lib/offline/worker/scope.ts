/** What the worker is told by the server that gives it (lib/offline/worker-script.ts). */
export type Pins = {
  /** Of all that is pinned, and of the worker itself. */
  version: string;
  /** Files that are kept with the worker: addresses, and digests of what they must hold (W3C Subresource Integrity). */
  files: (readonly [address: string, integrity: string])[];
};

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};

/** The part of a service worker's global scope that is used here; TypeScript's own library of it excludes that of pages. */
export type WorkerScope = {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<{ url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};

export type { Fetching };
