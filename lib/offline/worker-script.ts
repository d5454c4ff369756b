import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../settings.ts';
import { builtFiles, integrityOf } from './pinned-files.ts';
import { SAVED } from './stores.ts';

/** Where the build leaves the bundled worker (lib/commands/parts/worker.js). */
const BUNDLE = path.join('.next', 'peyk-worker.js');

/**
 * A worker that removes the one before, what it kept by itself, and then itself. What readers saved stays: it is theirs,
 * and another worker will know it.
 */
export const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('peyk-') && name !== '${SAVED}') await caches.delete(name);
  await self.registration.unregister();
})()));
`;

let bundle: { read: string | undefined } | undefined;

/** Whether readers' browsers may keep pages: not while OFFLINE is off, nor in development, where nothing is bundled. */
export function hasOffline(): boolean {
  return process.env.NODE_ENV === 'production' && readSettings().offline && readBundle() !== undefined;
}

/**
 * The service worker's script: what it has to pin, with digests, then the bundled worker. Any change of either is
 * another script, which browsers install in place of the one before.
 * @param offlinePage the document at /offline
 */
export function workerScript(offlinePage: string): string {
  const worker = readBundle();
  if (!worker || !hasOffline()) return FAREWELL;
  const files = [['/offline', integrityOf(offlinePage)] as const, ...builtFiles()];
  const version = createHash('sha256').update(JSON.stringify(files)).update(worker).digest('hex').slice(0, 12);
  return `const PEYK=${JSON.stringify({ version, files })};\n${worker}`;
}

function readBundle(): string | undefined {
  bundle ??= { read: readFile() };
  return bundle.read;
}

function readFile(): string | undefined {
  try {
    return readFileSync(path.join(process.cwd(), BUNDLE), 'utf8');
  } catch {
    return undefined;
  }
}
