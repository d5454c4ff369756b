import type { Blockquote, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearest } from '../problems/nearest.ts';
import { contextOf, placeOf } from './context.ts';

const BLOCKS = [{ value: 'pullquote', words: ['نقل', 'نقل‌قول', 'quote'] }];
const COLON = 58;

/**
 * Blocks between `:::name` and `:::`. Directives inside a line or on one line are not taken, so that «گفت:باران»
 * stays what it says.
 */
export function remarkBlocks(this: Processor) {
  const data = this.data();
  const flow = directive().flow?.[COLON] as Construct[];
  const container: Extension = { flow: { [COLON]: flow[0] as Construct } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), container];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];

  return (tree: Root, file: VFile) => {
    const { findings } = contextOf(file);
    const lines = String(file).split(/\r?\n/);
    visit(tree, 'containerDirective', (node, index, parent) => {
      const position = placeOf(node);
      if (node.name !== 'pullquote') {
        const near = nearest(node.name, BLOCKS);
        const message = `unknown block «:::${node.name}»`;
        const finding = {
          code: 'unknown-directive',
          severity: 'error',
          message,
          value: node.name,
          allowed: ':::pullquote',
        } as const;
        findings.push({ position, finding: { ...finding, ...(near && { nearest: `:::${near}` }) } });
      } else if (!/^[\s>]*:::+\s*$/.test(lines[(node.position?.end.line ?? 1) - 1] ?? '')) {
        const message = 'the block that begins here does not end: no line with ::: was found';
        findings.push({ position, finding: { code: 'unclosed-block', severity: 'error', message } });
      }
      if (!parent || index === undefined) return undefined;
      const quote = { type: 'blockquote', children: node.children } as Blockquote;
      node.children = [quote];
      node.data = { hName: 'figure', hProperties: { className: ['pullquote'] } };
      return SKIP;
    });
    visit(tree, 'html', (node) => {
      if (/^<(!--|\/)/.test(node.value.trim())) return;
      const value = node.value.trim().split('\n')[0]?.slice(0, 60) ?? '';
      const message = `HTML is left out: «${value}»`;
      findings.push({
        position: placeOf(node),
        finding: { code: 'raw-html', severity: 'warning', message, value, allowed: 'Markdown' },
      });
    });
  };
}
