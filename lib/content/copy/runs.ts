import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { remarkBlocks } from '../markdown/blocks.ts';

/** A stretch of a file that is prose, by its place in the file's text. */
export type Run = { from: number; to: number };

/** Keys of a front matter whose values readers read. */
const PROSE_KEYS = ['title', 'kicker', 'lead', 'description', 'imageAlt', 'imageCaption', 'text'];

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkBlocks).freeze();

/**
 * Where a content file has prose: values of its front matter, and the text of its body without code, addresses and
 * HTML. What stands otherwise in the file than it reads (escapes, entities) is left out.
 */
export function proseRuns(text: string): Run[] {
  const front = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text);
  if (front?.index !== 0) return [];
  const yamlStart = front[0].indexOf('\n') + 1;
  const bodyStart = front[0].length;
  return [
    ...yamlRuns(front[1] ?? '').map((run) => moved(run, yamlStart)),
    ...markdownRuns(text.slice(bodyStart)).map((run) => moved(run, bodyStart)),
  ];
}

function yamlRuns(yaml: string): Run[] {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0) return [];
  const runs: Run[] = [];
  const look = (node: unknown, key: string): void => {
    if (isMap(node))
      for (const pair of node.items) look(pair.value, String((pair.key as Node | null)?.toString() ?? ''));
    else if (isSeq(node)) for (const item of node.items) look(item, key === 'corrections' ? key : '');
    else if (isScalar(node) && PROSE_KEYS.includes(key) && node.range) {
      const [from, to] = node.range;
      const source = yaml.slice(from, to);
      const start = source.indexOf(String(node.value));
      if (start >= 0 && start <= 1) runs.push({ from: from + start, to: from + start + String(node.value).length });
    }
  };
  look(document.contents, '');
  return runs;
}

function markdownRuns(body: string): Run[] {
  const tree = markdown.parse(body);
  const runs: Run[] = [];
  visit(tree, (node) => {
    if (node.type === 'image' && node.alt && node.position) {
      const { start, end } = node.position;
      const from = start.offset ?? 0;
      if (
        body.slice(from + 2, from + 2 + node.alt.length) === node.alt &&
        from + 2 + node.alt.length < (end.offset ?? 0)
      )
        runs.push({ from: from + 2, to: from + 2 + node.alt.length });
      return SKIP;
    }
    if (node.type !== 'text' || !node.position) return CONTINUE;
    const [from, to] = [node.position.start.offset ?? 0, node.position.end.offset ?? 0];
    // Line by line: what begins a line of a quotation is no part of its text.
    let at = from;
    for (const line of node.value.split('\n')) {
      const start = body.indexOf(line, at);
      if (start < 0 || start + line.length > to) break;
      if (line) runs.push({ from: start, to: start + line.length });
      at = start + line.length;
    }
    return CONTINUE;
  });
  return runs;
}

function moved({ from, to }: Run, by: number): Run {
  return { from: from + by, to: to + by };
}
