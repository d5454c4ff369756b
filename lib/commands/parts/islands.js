// @ts-check
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

const FOLDER = inRoot('public', 'islands');
/** Where each island is, by its name. */
export const MANIFEST = path.join(FOLDER, 'manifest.json');
const SUFFIX = '.element.ts';

/** What every browser that Tailwind 4 supports can run. */
const TARGET = ['chrome111', 'firefox128', 'safari16.4'];

/**
 * Bundles every `components/NAME.element.ts` into `public/islands/NAME-DIGEST.js`, and says in a manifest beside them
 * where each is (lib/islands/address.ts reads it).
 */
export async function bundleIslands() {
  const { build } = await import('esbuild');
  const sources = readdirSync(inRoot('components')).filter((name) => name.endsWith(SUFFIX));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(sources.map((name) => [name.slice(0, -SUFFIX.length), `components/${name}`])),
    entryNames: '[name]-[hash]',
    outdir: FOLDER,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: TARGET,
    metafile: true,
    write: false,
    logLevel: 'silent',
  }).catch((error) => {
    throw new Failure('The islands could not be bundled; what esbuild said stands above.', String(error.message));
  });

  mkdirSync(FOLDER, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
  const made = Object.entries(metafile.outputs).map(([file, { entryPoint = '' }]) => {
    return [path.basename(entryPoint, SUFFIX), `/islands/${path.basename(file)}`];
  });
  writeFileSync(MANIFEST, `${JSON.stringify(Object.fromEntries(made))}\n`);
  const current = [MANIFEST, ...outputFiles.map(({ path: file }) => file)];
  for (const file of readdirSync(FOLDER).map((name) => path.join(FOLDER, name))) {
    if (!current.includes(file)) rmSync(file);
  }
  return { note: `${made.length} bundled` };
}
