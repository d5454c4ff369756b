// @ts-check
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

const FOLDER = inRoot('public', 'islands');
/** Where the islands' module is. */
export const MANIFEST = path.join(FOLDER, 'manifest.json');
const SUFFIX = '.element.ts';

/** What every browser that Tailwind 4 supports can run. */
const TARGET = ['chrome111', 'firefox128', 'safari16.4'];

/**
 * Bundles every `components/NAME.element.ts` into one module, `public/islands/islands-DIGEST.js`, and says in a manifest
 * beside it where it is (lib/islands/address.ts reads it). One, since every page has them all: a request costs a phone
 * more than the bytes of an island.
 */
export async function bundleIslands() {
  const { build } = await import('esbuild');
  const sources = readdirSync(inRoot('components')).filter((name) => name.endsWith(SUFFIX));
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: sources.map((name) => `import './components/${name}';`).join('\n'),
      resolveDir: root,
    },
    entryNames: 'islands-[hash]',
    outdir: FOLDER,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: TARGET,
    write: false,
    logLevel: 'silent',
  }).catch((error) => {
    throw new Failure('The islands could not be bundled; what esbuild said stands above.', String(error.message));
  });

  mkdirSync(FOLDER, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
  const [address] = outputFiles.map(({ path: file }) => `/islands/${path.basename(file)}`);
  writeFileSync(MANIFEST, `${JSON.stringify({ address })}\n`);
  const current = [MANIFEST, ...outputFiles.map(({ path: file }) => file)];
  for (const file of readdirSync(FOLDER).map((name) => path.join(FOLDER, name))) {
    if (!current.includes(file)) rmSync(file);
  }
  return { note: `${sources.length} bundled` };
}
