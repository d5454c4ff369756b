import type { ElementContent, Root, RootContent } from 'hast';

/** All text inside a node, as it is read aloud. */
export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[\u200C'’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Words of a body; parts joined by ZWNJ are one word. */
export function countWords(tree: Root): number {
  const blocks = tree.children.map((child) => textOf(child));
  return blocks.reduce((count, text) => count + (text.match(WORD)?.length ?? 0), 0);
}
