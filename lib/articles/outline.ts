import { Parser } from 'htmlparser2';

/** A heading of an article's text, with those below it. */
export type OutlineEntry = { id: string; title: string; entries: OutlineEntry[] };

/** A text that is shorter, or has fewer headings, is seen at a glance. */
const LEAST_WORDS = 600;
const LEAST_HEADINGS = 3;

/** The table of contents of a long read, from the ids that the pipeline gave its headings; nothing for a short one. */
export function outlineOf(bodyHtml: string, wordCount: number): OutlineEntry[] {
  if (wordCount < LEAST_WORDS) return [];
  const headings = headingsOf(bodyHtml);
  if (headings.length < LEAST_HEADINGS) return [];
  const top: OutlineEntry[] = [];
  const open: { depth: number; entries: OutlineEntry[] }[] = [];
  for (const { depth, id, title } of headings) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry = { id, title, entries: [] };
    (open.at(-1)?.entries ?? top).push(entry);
    open.push({ depth, entries: entry.entries });
  }
  return top;
}

type Heading = { depth: number; id: string; title: string };

/** Headings of the text itself: that of the footnotes has no id of this kind. */
function headingsOf(html: string): Heading[] {
  const headings: Heading[] = [];
  let open: Heading | undefined;
  const parser = new Parser({
    onopentag(name, { id = '' }) {
      if (/^h[2-4]$/.test(name) && id.startsWith('h-')) open = { depth: Number(name[1]), id, title: '' };
    },
    ontext(text) {
      if (open) open.title += text;
    },
    onclosetag(name) {
      if (!open || name !== `h${open.depth}`) return;
      headings.push(open);
      open = undefined;
    },
  });
  parser.end(html);
  return headings;
}
