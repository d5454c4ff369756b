import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, isSeq, parseDocument, YAMLMap } from 'yaml';

/** What redirects.yaml says, whether as a mapping or as a list. */
export async function readRedirects(contentDir: string): Promise<Map<string, string>> {
  const value: unknown = parseDocument(await textOf(contentDir), { schema: 'failsafe' }).toJS();
  if (Array.isArray(value))
    return new Map(value.map(({ from, to }: { from: string; to: string }) => [String(from), String(to)]));
  return new Map(Object.entries((value as Record<string, string> | null) ?? {}));
}

/** Adds redirects to those that there are; comments and order stay, and so does every entry of the newsroom's own. */
export async function addRedirects(contentDir: string, added: ReadonlyMap<string, string>): Promise<void> {
  if (added.size === 0) return;
  const document: Document = parseDocument(await textOf(contentDir), { schema: 'failsafe' });
  if (document.errors.length > 0) throw new Error('redirects.yaml is not valid YAML: mend it first.');
  if (document.contents === null) document.contents = new YAMLMap();
  for (const [from, to] of added) {
    if (isSeq(document.contents)) document.contents.add(document.createNode({ from, to }));
    else document.set(from, to);
  }
  const file = path.join(contentDir, 'redirects.yaml');
  const beside = `${file}.tmp`;
  await writeFile(beside, document.toString({ lineWidth: 0 }));
  await rename(beside, file);
}

async function textOf(contentDir: string): Promise<string> {
  return readFile(path.join(contentDir, 'redirects.yaml'), 'utf8').catch(() => '');
}
