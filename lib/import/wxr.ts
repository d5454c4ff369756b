import { type Item, pathOf } from './foreign.ts';
import { type Child, textOf, xmlItems } from './xml-items.ts';

/** WordPress's words for how a post stands, and ours; what is not here is not imported. */
const STATUSES: Record<string, 'published' | 'draft' | 'review'> = {
  publish: 'published',
  future: 'published',
  draft: 'draft',
  pending: 'review',
};

/** Posts and pages of a WordPress export (WXR 1.0 to 1.2), in the order of the file. */
export async function* readWxr(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  for await (const item of xmlItems(chunks, ['item'])) yield readItem(item);
}

function readItem(item: Child): Item {
  const type = textOf(item, 'wp:post_type') ?? 'post';
  const title = textOf(item, 'title') ?? '';
  const what = `${type} ${textOf(item, 'wp:post_id') ?? '?'} «${title}»`;
  if (type !== 'post' && type !== 'page') return { skipped: `a ${type} is no article`, what };
  const wordpress = textOf(item, 'wp:status') ?? 'publish';
  const status = STATUSES[wordpress];
  if (!status) return { skipped: `its status is ${wordpress}`, what };
  const id = textOf(item, 'wp:post_id');
  const link = pathOf(textOf(item, 'link'));
  const categories = (domain: string) =>
    item.children
      .filter(({ name, attributes }) => name === 'category' && attributes.domain === domain)
      .flatMap(({ attributes, text }) => [text.trim(), attributes.nicename ?? ''].filter(Boolean));
  return {
    id,
    isPage: type === 'page',
    status,
    title,
    kicker: undefined,
    lead: textOf(item, 'excerpt:encoded'),
    body: { html: fromEditor(textOf(item, 'content:encoded') ?? '') },
    publishedAt:
      instant(textOf(item, 'wp:post_date_gmt'), 'Z') ??
      instant(textOf(item, 'wp:post_date'), '+03:30') ??
      rfcDate(textOf(item, 'pubDate')),
    updatedAt: instant(textOf(item, 'wp:post_modified_gmt'), 'Z'),
    sections: categories('category'),
    tags: item.children
      .filter(({ name, attributes }) => name === 'category' && attributes.domain === 'post_tag')
      .flatMap(({ text }) => text.trim() || []),
    authors: [textOf(item, 'dc:creator')].flatMap((name) => name ?? []),
    source: undefined,
    oldPaths: [link, id === undefined ? undefined : type === 'page' ? `/?page_id=${id}` : `/?p=${id}`].flatMap(
      (path) => path ?? [],
    ),
  };
}

/** «2023-12-20 12:17:00»; WordPress writes zeros for what is not known. */
function instant(text: string | undefined, zone: string): Date | undefined {
  if (!text || text.startsWith('0000')) return undefined;
  const date = new Date(`${text.replace(' ', 'T')}${zone}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function rfcDate(text: string | undefined): Date | undefined {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * A post as its editor keeps it, made HTML: the classic editor ends paragraphs with empty lines, both have shortcodes,
 * which mean nothing elsewhere.
 */
function fromEditor(content: string): string {
  const plain = content
    .replace(/<!--\s*\/?wp:[^>]*-->/g, '')
    .replace(/\[caption[^\]]*\](.*?)\[\/caption\]/gs, '$1')
    .replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/g, '');
  if (/<(p|div|h[1-6]|ul|ol|figure|blockquote)[\s>]/i.test(plain)) return plain;
  return plain
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
