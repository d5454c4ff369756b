// @ts-check
import path from 'node:path';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

const FOLDER = inRoot('.next', 'peyk');
/** What `serve` runs; `next build` empties the folder, so it is made after that. */
export const SERVER = path.join(FOLDER, 'server.mjs');

const PROGRAMS = ['lib/front/server.ts', 'lib/live/publisher.ts'];
/** What the server renders pages with: tests compare them with Next's. */
const PAGES = ['lib/front/direct.ts', 'lib/front/stylesheets.ts', 'app/documents.ts'];

/**
 * Bundles the site's server and its publisher, so that neither compiles TypeScript when it starts, nor keeps the compiler
 * and all sources in memory. Packages stay where they are.
 */
export async function bundleServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [...PROGRAMS, ...PAGES].map((name) => path.join(...name.split('/'))),
    entryNames: '[name]',
    // Next says of its folder that a .js in it is CommonJS.
    outExtension: { '.js': '.mjs' },
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    packages: 'external',
    alias: { 'next/headers': 'next/headers.js', 'next/navigation': 'next/navigation.js' },
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    plugins: [withoutFonts],
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  }).catch((error) => {
    throw new Failure('The server could not be bundled; what esbuild said stands above.', String(error.message));
  });
}

/** Next's own build makes a class of the font; the front takes it over from a page that Next rendered. */
const withoutFonts = {
  name: 'without fonts',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^next\/font\/local$/ }, ({ path }) => ({ path, namespace: 'without-fonts' }));
    onLoad({ filter: /.*/, namespace: 'without-fonts' }, () => ({ contents: 'export default () => ({})' }));
  },
};
