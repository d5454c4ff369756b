import { kindOf } from '../addresses.ts';
import { PAGES, PICTURES, PINNED, RECENT, SAVED } from '../stores.ts';
import { note } from './note.ts';
import type { Pins, WorkerScope } from './scope.ts';

/**
 * Keeps the files that belong to this worker. The browser compares each with its digest: what is not exactly that is
 * not installed, and the worker before stays.
 */
export async function pin({ version, files }: Pins): Promise<void> {
  const cache = await caches.open(PINNED + version);
  try {
    await Promise.all(
      files.map(async ([address, integrity]) => {
        const response = await fetch(address, { integrity });
        if (!response.ok) throw new Error(`${address}: status ${response.status}`);
        await cache.put(address, response);
      }),
    );
  } catch (error) {
    await caches.delete(PINNED + version);
    throw error;
  }
}

/** A pinned file; from the network when the reader has emptied the cache. */
export async function pinned({ version }: Pins, request: Request | string): Promise<Response> {
  return (await caches.match(request, { cacheName: PINNED + version })) ?? fetch(request);
}

/** Removes what older workers left, and takes over the pages that are open. */
export async function takeOver({ version }: Pins, { clients, registration }: WorkerScope): Promise<void> {
  const own = [SAVED, RECENT, PAGES, PICTURES, PINNED + version];
  for (const name of await caches.keys())
    if (name.startsWith('peyk-') && !own.includes(name)) await caches.delete(name);
  // A page need not wait for the worker to wake up.
  await registration.navigationPreload?.enable();
  await clients.claim();
  const open = (await clients.matchAll({ type: 'window' })).map(({ url }) => new URL(url).pathname);
  await Promise.allSettled([...new Set([...open, '/saved'])].map(keepOpen));
}

/**
 * Keeps a page that was opened before there was a worker; the browser has it, and asks only whether that is still so.
 * The list of saved articles opens without a network even if it was never opened with one.
 */
async function keepOpen(path: string): Promise<void> {
  if (kindOf(path) === 'other') return;
  await note(path, await fetch(path, { cache: 'no-cache' }));
}
