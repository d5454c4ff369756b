import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleIslands } from './islands.js';

let sources: string;
let folder: string;

beforeEach(() => {
  sources = mkdtempSync(path.join(tmpdir(), 'peyk-islands-'));
  folder = path.join(sources, 'public');
  write('shared.ts', 'export const shared = (n: number) => n + 1;');
  write(
    'core.ts',
    "import { shared } from './shared.ts';\nwindow.load = () => import('./gallery.element.ts');\nwindow.a = shared;",
  );
  write(
    'gallery.element.ts',
    "import { shared } from './shared.ts';\nexport const open = () => import('./viewer.ts');\nwindow.b = shared;",
  );
  write('viewer.ts', "export const viewer = 'one';");
});
afterEach(() => rmSync(sources, { recursive: true }));

function write(name: string, text: string) {
  writeFileSync(path.join(sources, name), text);
}

const said: string[] = [];
const bundle = async () => {
  said.length = 0;
  const { modules } = await bundleIslands((sentence: string) => said.push(sentence), {
    entry: path.join(sources, 'core.ts'),
    folder,
  });
  return modules;
};
const textOf = (address = '') => readFileSync(path.join(folder, path.basename(address)), 'utf8');

test('the core is one module, and each import() one of its own, by its address', async () => {
  const [core, gallery, viewer, ...others] = await bundle();
  expect([core?.name, gallery?.name, viewer?.name, others]).toEqual(['core', 'gallery', 'viewer', []]);
  for (const one of [core, gallery, viewer]) {
    expect(one?.address).toMatch(/^\/islands\/[a-z]+-[A-Z\d]{8}\.js$/);
    expect(textOf(one?.address)).not.toMatch(/\bimport\s*["'{]/);
  }
  expect(textOf(core?.address)).toContain(`import("${gallery?.address}")`);
  expect(textOf(gallery?.address)).toContain(`import("${viewer?.address}")`);
});

test('sizes are said, and kept in the manifest', async () => {
  const modules = await bundle();
  expect(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))).toEqual({ modules });
  for (const [index, { name, address, bytes }] of modules.entries()) {
    expect(bytes).toBe(brotliCompressSync(Buffer.from(textOf(address))).length);
    expect(said[index]).toBe(`island module ${name}: ${bytes} bytes with brotli`);
  }
});

test('a change gives new addresses up to the core, and what was there before is removed', async () => {
  const before = await bundle();
  expect(await bundle()).toEqual(before);
  write('viewer.ts', "export const viewer = 'two';");
  const after = await bundle();
  for (const [index, { address }] of after.entries()) expect(address).not.toBe(before[index]?.address);
  expect(readdirSync(folder).sort()).toEqual(
    ['manifest.json', ...after.map(({ address }) => path.basename(address))].sort(),
  );
});

test.each([
  ['a syntax error', 'export const = 1;', /gallery\.element\.ts/],
  ['a module that is not there', "import './none.ts';", /none\.ts/],
  ['an import() of what waits for it', "export const again = () => import('./core.ts');", /brings itself in/],
])('%s ends the build with what is wrong', async (_, text, details) => {
  write('gallery.element.ts', text);
  await expect(bundle()).rejects.toMatchObject({ name: 'Error', details: expect.stringMatching(details) });
});
