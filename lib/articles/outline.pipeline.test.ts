import { expect, it } from 'vitest';
import { renderBody } from '../content/markdown/render.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';

const find = async (path: string) => ({ ok: true, picture: { path, digest: 'd', width: 900, height: 600 } }) as const;
const filler = 'واژه '.repeat(700);

async function outline(body: string) {
  const { html, wordCount } = await renderBody(body, find);
  return { html, outline: outlineOf(html, wordCount) };
}

const shape = (entries: OutlineEntry[]): unknown[] =>
  entries.map(({ title, entries: below }) => (below.length > 0 ? [title, shape(below)] : title));

it('has every heading below the one that it belongs to', async () => {
  const body = `# الف\n\n${filler}\n\n## ب & پ\n\n### ت\n\n## GPT-4 *چیست*\n\n# الف\n\nمتن[^1]\n\n[^1]: شرح`;
  const { html, outline: entries } = await outline(body);
  expect(shape(entries)).toEqual([['الف', [['ب & پ', ['ت']], 'GPT-4 چیست']], 'الف']);
  const ids = (all: OutlineEntry[]): string[] => all.flatMap(({ id, entries: below }) => [id, ...ids(below)]);
  expect(new Set(ids(entries)).size).toBe(5);
  for (const id of ids(entries)) expect(html).toContain(` id="${id}"`);
});

it.each([
  ['a short text', '# یک\n\n# دو\n\n# سه\n\nمتن'],
  ['two headings', `# یک\n\n${filler}\n\n# دو`],
  ['no heading', filler],
])('%s has none', async (_, body) => {
  expect((await outline(body)).outline).toEqual([]);
});
