import { XmlElement } from '@rgrove/parse-xml';

/**
 * How many elements a browser draws, those that are used again and again counted each time: a few lines that use each
 * other ten times over can ask for billions.
 */
export function weigh(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const collect = (element: XmlElement) => {
    const { id } = element.attributes;
    if (id && !byId.has(id)) byId.set(id, element);
    childrenOf(element).forEach(collect);
  };
  collect(root);

  const known = new Map<XmlElement, number>();
  const weight = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    // A circle draws nothing: browsers leave it out.
    known.set(element, 0);
    const used = referencesOf(element).flatMap((id) => byId.get(id) ?? []);
    const sum = [...childrenOf(element), ...used].reduce((all, one) => all + weight(one), 1);
    known.set(element, sum);
    return sum;
  };
  return weight(root);
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

function referencesOf({ attributes }: XmlElement): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'href' || name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : [];
    return [...value.matchAll(/url\(\s*["']?#([\w.-]+)/gi)].map(([, id]) => id ?? '');
  });
}
