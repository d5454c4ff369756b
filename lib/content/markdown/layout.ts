import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { words } from '../../words.ts';
import { isElement } from './context.ts';
import { textOf } from './text.ts';

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;
const DIRECTED = new Set(['p', 'h2', 'h3', 'h4', 'li', 'td', 'th', 'figcaption']);
/** Markdown's left and right mean the first and the last side of a table. */
const CELL_CLASS: Record<string, string> = { center: 'cell-center', right: 'cell-end' };

/** What a Persian page needs of its markup: directions, tables that scroll, the credit line of an agency. */
export function rehypeLayout() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'code' || (DIRECTED.has(node.tagName) && isLatin(textOf(node)))) node.properties.dir = 'ltr';
      if (isElement(node, 'th', 'td')) alignCell(node);
      const wrapped = isElement(parent, 'div');
      if (node.tagName === 'table' && parent && index !== undefined && !wrapped)
        parent.children[index] = scrollable(node);
    });
    markCredit(tree);
  };
}

function isLatin(text: string): boolean {
  return LATIN_LETTER.test(text) && !RTL_LETTER.test(text);
}

function alignCell(cell: Element): void {
  const kind = CELL_CLASS[String(cell.properties.align ?? '')];
  delete cell.properties.align;
  if (kind) cell.properties.className = [kind];
  if (cell.tagName === 'th') cell.properties.scope = 'col';
}

/** A region that a keyboard can reach and scroll (WCAG 2.1.1). */
function scrollable(table: Element): Element {
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: words.table };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

/** The last paragraph of the text, when it is like «/ فارس». */
function markCredit(tree: Root): void {
  const blocks = (tree.children as ElementContent[]).filter((child) => isElement(child) && child.tagName !== 'section');
  const last = blocks.at(-1);
  if (isElement(last, 'p') && /^\/\s*\S/.test(textOf(last))) last.properties.className = ['credit'];
}
