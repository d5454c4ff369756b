import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../lib/content/check.ts';
import { type ContentOptions, writeContent } from './content.ts';

const BEFORE = new Date('2026-11-21T15:00:00Z');
const folders: string[] = [];

async function write(options: Partial<ContentOptions> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'peyk-generated-'));
  folders.push(folder);
  return { folder, ...(await writeContent(folder, { articles: 60, before: BEFORE, ...options })) };
}

async function read(folder: string, under = 'articles'): Promise<Record<string, string>> {
  const entries = await readdir(path.join(folder, under), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)),
  );
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

describe('generated content', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [first, again, other] = await Promise.all([write(), write(), write({ seed: 'other' })]);
    const texts = await read(first.folder);
    expect(Object.keys(texts)).toHaveLength(60);
    expect(await read(again.folder)).toEqual(texts);
    const differing = Object.entries(await read(other.folder)).filter(([file, text]) => texts[file] !== text);
    expect(differing).toHaveLength(60);
  });

  it('has nothing that the check complains of', async () => {
    const { folder } = await write({ articles: 400, pictures: 0.1 });
    const { ok, summary, problems } = await checkContent({ contentDir: folder, now: BEFORE });
    expect(problems).toEqual([]);
    expect([ok, summary.articles, summary.scheduled.length]).toEqual([true, 400, 0]);
  });

  it('names its articles newest first, and gives newer ones with a title of their own', async () => {
    const { codes, newArticle } = await write();
    expect([codes[0], codes.at(-1)]).toEqual(['400060', '400001']);
    const [one, two] = [newArticle(BEFORE), newArticle(BEFORE)];
    expect([one.code, two.code]).toEqual(['400061', '400062']);
    expect(one.text).toContain(`title: "${one.title}"`);
    expect(one.title).not.toBe(two.title);
  });

  it('compresses as the demo does', async () => {
    const { folder } = await write();
    const ratio = (texts: string[]) => {
      const sizes = texts.map((text) => [Buffer.byteLength(text), brotliCompressSync(text).length] as const);
      const sum = (of: 0 | 1) => sizes.reduce((total, size) => total + size[of], 0);
      return sum(1) / sum(0);
    };
    const demo = ratio(Object.values(await read(path.resolve('content'))));
    const generated = ratio(Object.values(await read(folder)));
    expect(generated / demo).toBeGreaterThan(0.9);
    expect(generated / demo).toBeLessThan(1.15);
  });
});
