import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(() => dropForeign)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
  .freeze();

/** What a body has that no text is made of; pictures of other sites can't be shown here. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'form',
  'button',
  'noscript',
  'object',
  'embed',
  'svg',
  'video',
  'audio',
  'ins',
]);

/** A body as Markdown that the pipeline takes: no HTML, no pictures of elsewhere. */
export function toMarkdown(html: string): { text: string; pictures: string[] } {
  const tree = converter.parse(html) as Root;
  const pictures: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') pictures.push(String(node.properties.src ?? ''));
  });
  const text = String(converter.stringify(converter.runSync(tree)));
  // Escapes that Persian prose does not need, and that an editor would stumble over.
  return { text: text.replace(/&#x20;|&nbsp;/g, ' ').trim(), pictures: pictures.filter(Boolean) };
}

function dropForeign(tree: Root): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const isForeign = DROPPED.has(node.tagName) || node.tagName === 'img' || isAbandoned(node);
    if (!isForeign || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A link or figure that held nothing but what is dropped. */
function isAbandoned(node: Element): boolean {
  if (node.tagName !== 'a' && node.tagName !== 'figure' && node.tagName !== 'picture') return false;
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value.trim();
  });
  return text === '' || node.tagName === 'picture';
}
