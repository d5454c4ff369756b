import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { foldJoined } from '../../lib/persian/letters.ts';
import { type Block, proseOf, readBlocks, sentencesOf } from './prose.ts';

/** What generated articles are made after: the words, shapes and tags of the demo's articles. */
export type Demo = {
  /** Running prose: each sentence is a list of words with their punctuation. */
  sentences: string[][];
  /** The bodies of all articles, as kinds and lengths of their blocks. */
  shapes: Block[][];
  /** Every use of every tag, each tag in one spelling: choosing one at random keeps their frequencies. */
  tags: string[];
  sections: string[];
  authors: string[];
  pictures: string[];
};

/** Reads the demo's content folder, which is known to be valid. */
export async function readDemo(contentDir: string): Promise<Demo> {
  const entries = await readdir(path.join(contentDir, 'articles'), { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => name.endsWith('.md')).map((file) => path.join(file.parentPath, file.name));
  const articles = (await Promise.all(files.sort().map((file) => readFile(file, 'utf8')))).map(parts);
  const spellings = new Map<string, string>();
  for (const tag of articles.flatMap(({ tags }) => tags)) {
    const key = foldJoined(tag);
    if (!spellings.has(key)) spellings.set(key, tag);
  }
  const bodies = articles.map(({ body }) => readBlocks(body));
  return {
    sentences: [
      ...articles.flatMap(({ title, lead }) => [...sentencesOf(proseOf(title)), ...sentencesOf(proseOf(lead))]),
      ...bodies.flat().flatMap(({ kind, words }) => (kind === 'paragraph' ? sentencesOf(words) : [])),
    ],
    shapes: bodies.map((blocks) => blocks.map(({ kind, words }) => ({ kind, length: words.length }))),
    tags: articles.flatMap(({ tags }) => tags.map((tag) => spellings.get(foldJoined(tag)) ?? tag)),
    sections: await readSlugs(path.join(contentDir, 'sections.yaml')),
    authors: await readSlugs(path.join(contentDir, 'authors.yaml')),
    pictures: (await readdir(path.join(contentDir, 'media')))
      // Drawings lead no article.
      .filter((name) => !name.endsWith('.svg'))
      .sort()
      .map((name) => `media/${name}`),
  };
}

function parts(text: string) {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const { title, lead, tags = [] } = parse(head) as { title: string; lead: string; tags?: string[] };
  return { title, lead, tags, body };
}

async function readSlugs(file: string): Promise<string[]> {
  const list = parse(await readFile(file, 'utf8')) as { slug: string }[];
  return list.map(({ slug }) => slug);
}
