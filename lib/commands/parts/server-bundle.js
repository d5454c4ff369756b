// @ts-check
import path from 'node:path';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

const FOLDER = inRoot('.next', 'peyk');
/** What `serve` runs; `next build` empties the folder, so it is made after that. */
export const SERVER = path.join(FOLDER, 'server.mjs');

/**
 * Bundles the site's server and its publisher, so that neither compiles TypeScript when it starts, nor keeps the compiler
 * and all sources in memory. Packages stay where they are.
 */
export async function bundleServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [path.join('lib', 'front', 'server.ts'), path.join('lib', 'live', 'publisher.ts')],
    entryNames: '[name]',
    // Next says of its folder that a .js in it is CommonJS.
    outExtension: { '.js': '.mjs' },
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    packages: 'external',
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  }).catch((error) => {
    throw new Failure('The server could not be bundled; what esbuild said stands above.', String(error.message));
  });
}
