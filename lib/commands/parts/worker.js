// @ts-check
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

/** Where lib/offline/worker-script.ts reads it; `next build` empties the folder, so it is made after that. */
export const WORKER = inRoot('.next', 'peyk-worker.js');

/** Bundles the service worker, a classic script, as all browsers take one. */
export async function bundleWorker() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join('lib', 'offline', 'worker', 'worker.ts')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome111', 'firefox128', 'safari16.4'],
    write: false,
    logLevel: 'silent',
  }).catch((error) => {
    throw new Failure(
      'The service worker could not be bundled; what esbuild said stands above.',
      String(error.message),
    );
  });
  for (const { contents } of outputFiles) writeFileSync(WORKER, contents);
}
