import type { Element, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { cleanText, isBlank } from '../../persian/clean.ts';
import { toReaderDigits } from '../../persian/digits.ts';
import { isElement } from './context.ts';

/** Cleans every run of prose and gives it readers' digits; code and addresses stay as they are. */
export function rehypeProse() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'element' && (node.tagName === 'code' || isBareAddress(node))) return SKIP;
      if (node.type === 'text') node.value = toReaderDigits(cleanText(node.value));
      return CONTINUE;
    });
    dropBlankParagraphs(tree);
  };
}

/** A link whose text is an address. */
function isBareAddress({ tagName, children }: Element): boolean {
  const [text] = children;
  return tagName === 'a' && text?.type === 'text' && /^(https?:\/\/|www\.|\S+@)\S*$/.test(text.value);
}

function dropBlankParagraphs(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return CONTINUE;
    const blank = node.children.every(
      (child) => isElement(child, 'br') || (child.type === 'text' && isBlank(child.value)),
    );
    if (!blank) return SKIP;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
