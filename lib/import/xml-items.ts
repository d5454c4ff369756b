import { Parser } from 'htmlparser2';

/** A child element of an item: its attributes, its text, its own children. */
export type Child = { name: string; attributes: Record<string, string>; text: string; children: Child[] };

/** The file ends in the middle of an element. */
export class CutXmlError extends Error {
  override name = 'CutXmlError';
}

/**
 * The elements called one of `names` of an XML document, one after another. Only one of them is in memory at a time,
 * however long the document is.
 * @throws CutXmlError after the last whole one when the document is cut short
 */
export async function* xmlItems(
  chunks: AsyncIterable<string> | Iterable<string>,
  names: readonly string[],
): AsyncGenerator<Child> {
  const whole: Child[] = [];
  const open: Child[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (open.length === 0 && !names.includes(name)) return;
        const child: Child = { name, attributes, text: '', children: [] };
        open.at(-1)?.children.push(child);
        open.push(child);
      },
      ontext(text) {
        const child = open.at(-1);
        if (child) child.text += text;
      },
      onclosetag() {
        depth--;
        const child = open.pop();
        if (child && open.length === 0) whole.push(child);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* whole.splice(0);
  }
  // What is open here, the parser closes by itself: an item that was cut is no item.
  if (depth > 0) throw new CutXmlError('The file ends in the middle of an element: it was cut short.');
  parser.end();
}

export function child(item: Child, ...names: string[]): Child | undefined {
  return item.children.find(({ name }) => names.includes(name));
}

export function textOf(item: Child, ...names: string[]): string | undefined {
  return child(item, ...names)?.text.trim() || undefined;
}
