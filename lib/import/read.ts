import { readFeed } from './feed.ts';
import type { Item } from './foreign.ts';
import { readText } from './lines.ts';
import { readPage } from './page.ts';
import { readWxr } from './wxr.ts';

export const FORMATS = ['wxr', 'feed', 'html', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** Nothing that an import knows is in the file. */
export class NothingToImportError extends Error {
  override name = 'NothingToImportError';
}

/** Characters of a page or a pasted text; far more than any article. */
const LONGEST_TEXT = 20_000_000;

/** What a file is, by how it begins. */
export function recognise(head: string): Format {
  if (/xmlns:wp\s*=|wordpress\.org\/export/.test(head)) return 'wxr';
  if (/<(rss|feed|rdf:RDF)[\s>]/.test(head)) return 'feed';
  return /<(!doctype\s+html|html|head|body|article|div|p)[\s>]/i.test(head) ? 'html' : 'text';
}

/**
 * The articles of a file, one after another.
 * @param format undefined = by how it begins
 * @throws NothingToImportError when there is none, CutXmlError after those that are whole, EncodingError
 */
export async function* readItems(chunks: AsyncIterable<string>, format: Format | undefined): AsyncGenerator<Item> {
  const { head, all } = await peek(chunks);
  const kind = format ?? recognise(head);
  let count = 0;
  if (kind === 'wxr' || kind === 'feed') {
    for await (const item of kind === 'wxr' ? readWxr(all) : readFeed(all)) {
      count++;
      yield item;
    }
  } else {
    let text = '';
    for await (const chunk of all) {
      text += chunk;
      if (text.length > LONGEST_TEXT) throw new NothingToImportError('The file is too long for a page or a text.');
    }
    const item = kind === 'html' ? readPage(text) : readText(text);
    if (item) {
      count++;
      yield item;
    }
  }
  if (count === 0) throw new NothingToImportError(`No article was found in it (read as ${kind}).`);
}

/** Characters by which a format is recognised. */
const HEAD = 3000;

async function peek(chunks: AsyncIterable<string>): Promise<{ head: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: string[] = [];
  for (let length = 0; length < HEAD; ) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  async function* all() {
    yield* first.splice(0);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: first.join('').slice(0, HEAD), all: all() };
}
