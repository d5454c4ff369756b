import type { Nodes, Root } from 'mdast';
import { parseDocument, visit } from 'yaml';
import { parseBody } from '../markdown/render.ts';
import { splitMarkdownFile } from '../parse/frontMatter.ts';
import { frontMatterRuns } from './front-matter.ts';

/**
 * All of a file that is no prose, as text: keys, values, comments, the blocks, links and code of its body. Two versions of a
 * file with one skeleton differ in their prose only. Undefined when it can't be parsed.
 */
export function skeleton(text: string): string | undefined {
  const parts = splitMarkdownFile(text);
  if (!parts.ok) return undefined;
  const yaml = text.slice(parts.yamlStart, parts.yamlEnd);
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const prose = new Set(frontMatterRuns(yaml, 0).map(({ starts }) => starts[0]));
  const scalars: unknown[] = [document.commentBefore, document.comment];
  visit(document, {
    Node(_, node) {
      const comments = [node.commentBefore, node.comment];
      const run = 'value' in node && [...prose].some((start) => inRange(start, node.range));
      scalars.push(
        run ? ['prose', node.type, ...comments] : ['value' in node ? node.value : node.constructor.name, ...comments],
      );
    },
  });
  return JSON.stringify([text.slice(0, parts.yamlStart), scalars, bare(parseBody(text.slice(parts.bodyStart)))]);
}

function inRange(offset: number | undefined, range: readonly number[] | null | undefined): boolean {
  return offset !== undefined && range != null && offset >= (range[0] ?? 0) && offset < (range[1] ?? 0);
}

function bare(node: Root | Nodes): unknown {
  if (node.type === 'text') return 'text';
  const { position: _, children, alt, ...others } = node as Nodes & { children?: Nodes[]; alt?: string | null };
  const rest = node.type === 'image' ? { ...others, title: node.title == null ? '' : 'title' } : others;
  return [rest, alt == null ? '' : 'alt', ...(children ?? []).map(bare)];
}
