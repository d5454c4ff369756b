/**
 * The service worker: what a reader has read or saved stays readable without a network. While there is one, every page
 * comes from it. lib/offline/worker-script.ts puts `PEYK` before this.
 */
import { kindOf } from '../addresses.ts';
import { answerPage } from './pages.ts';
import { answerPicture } from './pictures.ts';
import { pin, pinned, takeOver } from './pins.ts';
import type { Pins, WorkerScope } from './scope.ts';

declare const PEYK: Pins;
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => {
  event.waitUntil(pin(PEYK).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(PEYK, scope));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, PEYK));
  else if (kindOf(pathname) === 'picture') event.respondWith(answerPicture(event));
  else if (PEYK.files.some(([address]) => address === pathname)) event.respondWith(pinned(PEYK, request));
});
