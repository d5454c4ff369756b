// @ts-check
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Failure } from './failure.js';
import { inRoot, root } from './place.js';

const FOLDER = inRoot('public', 'islands');
const ENTRY = inRoot('components', 'islands.ts');
const NAME = 'manifest.json';
/** What the build made of the islands. */
export const MANIFEST = path.join(FOLDER, NAME);

/** What every browser that Tailwind 4 supports can run. */
const TARGET = ['chrome111', 'firefox128', 'safari16.4'];

/**
 * A module as browsers get it, brotli bytes and all; the first one is the core, which every page loads.
 * @typedef {{name: string, address: string, bytes: number}} Module
 */

/**
 * Bundles `components/islands.ts` into the core, a single module of what every page needs, and every module that something
 * brings in by `import()` into one of its own, under `public/islands` with digests in their names. A manifest beside
 * them says where they are (lib/islands/address.ts reads it) and what they weigh. What two modules have in common is in
 * both: a request costs a phone more than a small function. So they share no state; DOM events tell it.
 * @param {import('./steps.js').Say} say
 * @param {{entry?: string, folder?: string}} [options]
 */
export async function bundleIslands(say, { entry = ENTRY, folder = FOLDER } = {}) {
  const files = await bundleAll(entry).catch((error) => {
    throw new Failure('The islands could not be bundled; what esbuild said stands above.', String(error.message));
  });
  const modules = files.map(({ module }) => module);
  mkdirSync(folder, { recursive: true });
  for (const { file, contents } of files) writeFileSync(path.join(folder, file), contents);
  writeFileSync(path.join(folder, NAME), `${JSON.stringify({ modules }, undefined, 2)}\n`);
  const current = [NAME, ...files.map(({ file }) => file)];
  for (const file of readdirSync(folder)) if (!current.includes(file)) rmSync(path.join(folder, file));
  for (const { name, bytes } of modules) say(`island module ${name}: ${bytes} bytes with brotli`);
  const sum = modules.reduce((all, { bytes }) => all + bytes, 0);
  return { note: `${modules.length} modules of islands, ${sum} bytes with brotli`, modules };
}

/** @param {string} entry */
async function bundleAll(entry) {
  const { build } = await import('esbuild');
  /** @type {Map<string, Promise<{module: Module, file: string, contents: Uint8Array}>>} */
  const bundled = new Map();
  await bundle(entry);
  return Promise.all(bundled.values());

  /** @param {string} source @param {readonly string[]} [within] modules whose bundling waits for this one's address */
  function bundle(source, within = []) {
    if (within.includes(source)) throw new Error(`${path.relative(root, source)} brings itself in by import().`);
    const known = bundled.get(source);
    if (known) return known;
    const made = bundleOne(source, [...within, source]);
    bundled.set(source, made);
    return made;
  }

  /** @param {string} source @param {readonly string[]} within */
  async function bundleOne(source, within) {
    const name = path.basename(source).replace(/(\.element)?\.ts$/, '');
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [source],
      entryNames: `${name}-[hash]`,
      outdir: FOLDER,
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'esm',
      target: TARGET,
      write: false,
      logLevel: 'silent',
      plugins: [{ name: 'import()', setup: (builds) => builds.onResolve({ filter: /^\./ }, resolve) }],
    });
    const [{ path: output, contents }] = /** @type {[import('esbuild').OutputFile]} */ (outputFiles);
    const file = path.basename(output);
    return {
      module: { name, address: `/islands/${file}`, bytes: brotliCompressSync(contents).length },
      file,
      contents,
    };

    /** @param {import('esbuild').OnResolveArgs} asked */
    async function resolve({ kind, path: asked, resolveDir }) {
      if (kind !== 'dynamic-import') return undefined;
      const { module } = await bundle(path.resolve(resolveDir, asked), within);
      return { path: module.address, external: true };
    }
  }
}
