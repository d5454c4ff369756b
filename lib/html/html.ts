/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What a template takes: text is escaped, HTML stays, lists are joined, and nothing is shown for what is not there. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

/**
 * HTML from a template. Every part is escaped for text and for quoted attribute values, so that nothing that an editor
 * or a reader wrote can become markup; attributes are written with double quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    text += show(part) + (strings[index + 1] ?? '');
  });
  return new Html(text);
}

/** Takes text as HTML: only what the content pipeline has sanitised, or what this code wrote itself. */
export function trusted(text: string): Html {
  return new Html(text);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function show(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(show).join('');
  if (part === undefined || part === null || part === false) return '';
  return String(part).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
