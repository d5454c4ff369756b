import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { dateIn } from './dates.ts';
import { idOf } from './feed.ts';
import { type Foreign, pathOf } from './foreign.ts';
import { anatomyOf, foreignOf } from './lines.ts';
import { rfcDate } from './wxr.ts';

const parser = unified().use(rehypeParse);
const printer = unified().use(rehypeStringify);

type Matches = (node: Element) => boolean;
type NewsArticle = Record<string, unknown>;

const classesOf = ({ properties: { className, id } }: Element) =>
  `${Array.isArray(className) ? className.join(' ') : ''} ${id ?? ''}`.toLowerCase();
const byClass =
  (pattern: RegExp): Matches =>
  (node) =>
    pattern.test(classesOf(node));

/** What holds the text of an article in the systems of Iranian newsrooms, and in others; the first that is there counts. */
const BODIES: Matches[] = [
  ({ properties }) => String(properties.itemProp ?? '').includes('articleBody'),
  byClass(
    /\b(?:news_?body|body_?news|item-text|item-body|news-text|newstext|echo_detail|story-?body|article-?body|entry-content|post-content)\b/,
  ),
  ({ tagName }) => tagName === 'article',
];
const LEADS = byClass(/\b(?:subtitle|lead|lid|news_?lead|item-summary|introtext|summary)\b/);
const KICKERS = byClass(/\b(?:rutitr|roo?titr|kicker|uptitle|item-rutitr|over-?title)\b/);
const DATES = byClass(/\b(?:news_?pdate|pdate|publish-?date|item-date|news_nav_title|date-?time|date)\b/);
/** Never part of a text. */
const FURNITURE = byClass(
  /\b(?:ticker|marquee|related|share|sharing|social|comments?|advert\w*|ads?|tags?|print|breadcrumb|rating|most|latest)\b/,
);

/** An article of a saved page, by what it says of itself to machines, by known anatomies, or by its lines. */
export function readPage(html: string): Foreign | undefined {
  const tree = parser.parse(html) as Root;
  const data = newsArticleOf(tree);
  const meta = metaOf(tree);
  const canonical = linkOf(tree) ?? meta.get('og:url');
  const oldPaths = [pathOf(canonical)].flatMap((path) => path ?? []);
  const heading = textOf(find(tree, ({ tagName }) => tagName === 'h1'));
  const title = string(data.headline) ?? (heading || undefined) ?? meta.get('og:title');
  const body = BODIES.map((matches) => find(tree, matches)).find((node) => textOf(node).length > 40);
  const anatomy = anatomyOf(linesOf(tree));
  if (!title || !body) return anatomy && foreignOf(anatomy, oldPaths);
  strip(body, [FURNITURE, LEADS, KICKERS, DATES, ({ tagName }) => tagName === 'h1']);
  const source = /(?:^|\n)\s*\/\s*(\S[^\n]{1,38})\s*$/u.exec(blockText(body))?.[1];
  return {
    id: anatomy && /^\d+$/.test(anatomy.id ?? '') ? anatomy.id : idOf(canonical ?? title, canonical),
    isPage: false,
    status: 'published',
    title,
    kicker: textOf(find(tree, KICKERS)) || undefined,
    lead: (textOf(find(tree, LEADS)) || undefined) ?? string(data.description) ?? meta.get('og:description'),
    body: { html: printer.stringify({ type: 'root', children: body.children } as Root) },
    publishedAt:
      rfcDate(string(data.datePublished) ?? meta.get('article:published_time')) ??
      dateIn(textOf(find(tree, DATES))) ??
      anatomy?.publishedAt,
    updatedAt: rfcDate(string(data.dateModified) ?? meta.get('article:modified_time')),
    sections: [string(data.articleSection), meta.get('article:section')].flatMap((name) => name ?? []),
    tags: keywordsOf(data, meta),
    authors: [data.author].flat().flatMap((author) => string((author as NewsArticle | undefined)?.name) ?? []),
    source: source?.trim() ?? anatomy?.source,
    oldPaths,
  };
}

/** The page's NewsArticle (JSON-LD); what is not JSON is passed over. */
function newsArticleOf(tree: Root): NewsArticle {
  let found: NewsArticle = {};
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'script' || node.properties.type !== 'application/ld+json') return undefined;
    try {
      const data = JSON.parse(rawText(node)) as NewsArticle | NewsArticle[];
      const all = [data, ...[data].flat().map((one) => one['@graph'] as NewsArticle[] | undefined)].flat();
      const article = all.find((one) => /Article$/.test(String(one?.['@type'])));
      if (article) found = article;
    } catch {
      return undefined;
    }
    return found['@type'] ? EXIT : undefined;
  });
  return found;
}

function metaOf(tree: Root): Map<string, string> {
  const meta = new Map<string, string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    const name = properties.property ?? properties.name;
    if (tagName === 'meta' && name && properties.content) meta.set(String(name), String(properties.content).trim());
  });
  return meta;
}

function linkOf(tree: Root): string | undefined {
  const link = find(tree, ({ tagName, properties }) => tagName === 'link' && String(properties.rel) === 'canonical');
  return link && String(link.properties.href ?? '');
}

function keywordsOf(data: NewsArticle, meta: Map<string, string>): string[] {
  const words = data.keywords ?? meta.get('keywords') ?? [];
  return (Array.isArray(words) ? words.map(String) : String(words).split(/[,،]/))
    .map((word) => word.trim())
    .filter(Boolean);
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function find(tree: Root, matches: Matches): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!matches(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function strip(from: Element, kinds: readonly Matches[]): void {
  visit(from, 'element', (node, index, parent) => {
    if (node === from || !parent || index === undefined || !kinds.some((matches) => matches(node))) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function rawText(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function textOf(node: Element | undefined): string {
  return blockText(node).replace(/\s+/g, ' ').trim();
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'select',
  'button',
  'form',
  'footer',
]);
const INLINE = new Set([
  'a',
  'span',
  'b',
  'strong',
  'em',
  'i',
  'u',
  'bdi',
  'bdo',
  'small',
  'sup',
  'time',
  'font',
  'label',
]);

/** Text with a line for each block. */
function blockText(node: Element | Root | undefined): string {
  if (!node) return '';
  if (node.type === 'element' && (SILENT.has(node.tagName) || FURNITURE(node))) return '';
  const inner = node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? blockText(child) : ''))
    .join('');
  if (node.type === 'root' || INLINE.has(node.tagName)) return inner;
  return node.tagName === 'br' ? '\n' : `\n${inner.replace(/[ \t]*\n[ \t]*/g, '\n')}\n`;
}

/** Lines from the page's heading on, where there is one. */
function linesOf(tree: Root): string[] {
  const lines = blockText(tree)
    .split('\n')
    .map((line) => line.trim());
  const heading = textOf(find(tree, ({ tagName }) => tagName === 'h1'));
  const start = heading ? lines.indexOf(heading) : -1;
  return start > 0 ? lines.slice(start) : lines;
}
