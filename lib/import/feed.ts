import { createHash } from 'node:crypto';
import { type Item, pathOf } from './foreign.ts';
import { rfcDate } from './wxr.ts';
import { type Child, child, textOf, xmlItems } from './xml-items.ts';

/** Entries of an RSS (0.91 to 2.0, RDF) or Atom feed. */
export async function* readFeed(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  for await (const entry of xmlItems(chunks, ['item', 'entry'])) yield readEntry(entry);
}

function readEntry(entry: Child): Item {
  const link = linkOf(entry);
  const title = textOf(entry, 'title') ?? '';
  if (!title) return { skipped: 'it has no title', what: link ?? 'an entry' };
  const content = textOf(entry, 'content:encoded', 'content');
  const summary = textOf(entry, 'description', 'summary');
  return {
    id: idOf(textOf(entry, 'guid', 'id') ?? link ?? title, link),
    isPage: false,
    status: 'published',
    title: plain(title),
    kicker: undefined,
    lead: content && summary ? plain(summary) : undefined,
    body: { html: content ?? summary ?? '' },
    publishedAt: rfcDate(textOf(entry, 'pubDate', 'published', 'dc:date') ?? textOf(entry, 'updated')),
    updatedAt: rfcDate(textOf(entry, 'updated')),
    sections: namesOf(entry, 'category'),
    tags: namesOf(entry, 'category'),
    authors: [textOf(entry, 'dc:creator') ?? textOf(child(entry, 'author') ?? entry, 'name')].flatMap(
      (name) => name ?? [],
    ),
    source: undefined,
    oldPaths: [pathOf(link)].flatMap((path) => path ?? []),
  };
}

function linkOf(entry: Child): string | undefined {
  const links = entry.children.filter(({ name }) => name === 'link');
  const alternate = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  return alternate?.attributes.href ?? (alternate?.text.trim() || undefined);
}

function namesOf(entry: Child, name: string): string[] {
  return entry.children
    .filter((one) => one.name === name)
    .flatMap(({ attributes, text }) => attributes.label ?? attributes.term ?? (text.trim() || []));
}

/** The number in an address such as /news/219416/…, which is the code there; else a short hash of what names it. */
export function idOf(name: string, link: string | undefined): string {
  const number = /\/(?:news|n|post|article)s?\/(\d{2,12})(?:\/|$|\?)/.exec(link ?? name)?.[1];
  return number ?? `x${createHash('sha256').update(name).digest('hex').slice(0, 10)}`;
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
