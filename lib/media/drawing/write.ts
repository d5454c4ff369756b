import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { ATTRIBUTES, ELEMENTS, REFERRING, TEXTS, UNSEEN, UNWRAPPED } from './allowed.ts';
import { isHarmlessCss } from './css.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The harmless part of a drawing, as a document of its own. Whatever a reader could miss goes into `leftOut`. */
export function write(root: XmlElement, box: Record<string, string>, leftOut: Set<string>): string {
  const own = Object.fromEntries(Object.entries(root.attributes).filter(([name]) => !(name in box)));
  const attributes = `${attribute('xmlns', NAMESPACE)}${Object.entries(box)
    .map(([name, value]) => attribute(name, value))
    .join('')}`;
  return `<svg${attributes}${attributesOf('svg', own, leftOut)}>${contentOf(root, leftOut)}</svg>\n`;
}

function contentOf({ children, name }: XmlElement, leftOut: Set<string>): string {
  return children
    .map((child) => {
      if (child instanceof XmlElement) return elementOf(child, leftOut);
      // A stylesheet is looked at as a whole.
      return child instanceof XmlText && name !== 'style' ? escaped(child.text) : '';
    })
    .join('');
}

function elementOf(element: XmlElement, leftOut: Set<string>): string {
  const { name, attributes } = element;
  if (UNWRAPPED.has(name)) return contentOf(element, leftOut);
  if (!ELEMENTS.has(name)) {
    if (!name.includes(':') && !UNSEEN.has(name)) leftOut.add(`<${name}>`);
    return '';
  }
  const own = attributesOf(name, attributes, leftOut);
  if (name !== 'style') return `<${name}${own}>${contentOf(element, leftOut)}</${name}>`;
  if (isHarmlessCss(element.text)) return `<style>${escaped(element.text)}</style>`;
  leftOut.add('<style>');
  return '';
}

function attributesOf(element: string, attributes: Record<string, string>, leftOut: Set<string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (name === 'href' || name === 'xlink:href') {
        if (REFERRING.has(element) && /^#[\w.-]+$/.test(value.trim())) return attribute('href', value.trim());
      } else if (TEXTS.has(name)) return attribute(name, value);
      else if (ATTRIBUTES.has(name)) {
        if (isHarmlessCss(value)) return attribute(name, value);
      } else if (!/^on|^href$|^src/i.test(name)) return '';
      leftOut.add(name);
      return '';
    })
    .join('');
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

/** Text of an element or a quoted attribute (XML 1.0, 2.4). */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
