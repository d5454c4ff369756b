import type { Element, ElementContent, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { isBlank } from '../../persian/clean.ts';
import { prose } from '../validate/fields.ts';
import { isElement } from './context.ts';

/** Between the caption of a picture and who made it: «زیرنویس | عکس: نام». */
const CREDIT = '|';

type Captioned = Element & { data?: { caption: string } };

/** A picture that keeps its caption until it is known whether it is a figure. */
export function captioned(picture: Element, caption: string): Element {
  return { ...picture, data: { ...picture.data, caption } as Captioned['data'] & object };
}

function isPicture(node: ElementContent): node is Captioned {
  return isElement(node) && node.data !== undefined && 'caption' in node.data;
}

/** Makes a figure of each picture of a paragraph that holds nothing else. */
export function toFigures(tree: Root): void {
  const found: { paragraph: Element; holder: Root | Element }[] = [];
  visitParents(tree, { type: 'element', tagName: 'p' }, (paragraph, parents) => {
    const holder = parents.at(-1) as Root | Element;
    if (isPictures(paragraph as Element)) found.push({ paragraph: paragraph as Element, holder });
  });
  for (const { paragraph, holder } of found) {
    const index = (holder.children as ElementContent[]).indexOf(paragraph);
    holder.children.splice(index, 1, ...paragraph.children.filter(isPicture).map(figure));
  }
}

function isPictures({ children }: Element): boolean {
  const isNothing = (child: ElementContent) =>
    isElement(child, 'br') || (child.type === 'text' && isBlank(child.value));
  return children.some(isPicture) && children.every((child) => isPicture(child) || isNothing(child));
}

function figure({ data, ...picture }: Captioned): Element {
  const title = data?.caption ?? '';
  const at = title.lastIndexOf(CREDIT);
  const [caption, credit] = [prose(at < 0 ? title : title.slice(0, at)), prose(at < 0 ? '' : title.slice(at + 1))];
  const children: ElementContent[] = [];
  if (caption) children.push({ type: 'text', value: credit ? `${caption} ` : caption });
  if (credit) children.push(element('small', [{ type: 'text', value: credit }]));
  return element('figure', children.length > 0 ? [picture, element('figcaption', children)] : [picture]);
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
