import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { persianSlug } from '../../persian/slug.ts';
import { textOf } from './text.ts';

const DEEPEST = 4;

/**
 * The page's own headline is the only h1: the highest heading of a body becomes h2, those below follow without
 * skipping a level, none deeper than h4. Each gets a readable id that is unique in the body.
 */
export function rehypeHeadings() {
  return (tree: Root) => {
    const headings: { node: Element; depth: number }[] = [];
    visit(tree, 'element', (node, index, parent) => {
      const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (!depth || node.properties.id) return undefined;
      if (textOf(node).trim()) headings.push({ node, depth: Number(depth) });
      else if (parent && index !== undefined) {
        parent.children.splice(index, 1);
        return index;
      }
      return undefined;
    });
    const highest = Math.min(...headings.map(({ depth }) => depth));
    const ids = new Set<string>();
    let previous = 1;
    for (const { node, depth } of headings) {
      previous = Math.min(depth - highest + 2, previous + 1, DEEPEST);
      node.tagName = `h${previous}`;
      node.properties.id = unique(`h-${persianSlug(textOf(node))}`, ids);
    }
  };
}

function unique(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
