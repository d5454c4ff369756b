import type { Blockquote, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { toPersianDigits } from '../../persian/digits.ts';
import { words } from '../../words.ts';
import { nearest } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';
import { contextOf, placeOf } from './context.ts';

type Block = {
  value: string;
  /** Other words for it, by which it is suggested. */
  words: string[];
  check?(node: ContainerDirective): Finding[];
  /** Says what becomes of it in HTML. */
  make(node: ContainerDirective): void;
};

const PULLQUOTE: Block = {
  value: 'pullquote',
  words: ['نقل', 'نقل‌قول', 'quote'],
  make: (node) => {
    node.children = [{ type: 'blockquote', children: node.children } as Blockquote];
    node.data = { hName: 'figure', hProperties: { className: ['pullquote'] } };
  },
};

/** Pictures that belong together: an island, whose links a keyboard can reach (components/gallery.element.ts). */
const GALLERY: Block = {
  value: 'gallery',
  words: ['آلبوم', 'گالری', 'album'],
  check: (node) => {
    const error = (message: string): Finding => ({
      code: 'bad-gallery',
      severity: 'error',
      message,
      allowed: 'two pictures or more, each like ![شرح](media/a.jpg "زیرنویس")',
    });
    const other = node.children.find((child) => !isPictures(child));
    if (other) return [error('a gallery holds pictures and nothing else')];
    const count = picturesIn(node);
    return count < 2 ? [error(`a gallery of ${count === 0 ? 'no pictures' : 'one picture'}`)] : [];
  },
  make: (node) => {
    const ariaLabel = words.gallery(toPersianDigits(picturesIn(node)));
    node.data = { hName: 'peyk-gallery', hProperties: { className: ['gallery'], role: 'group', ariaLabel } };
  },
};

const BLOCKS = [PULLQUOTE, GALLERY];

function isPictures(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(
      (child) => child.type === 'image' || child.type === 'break' || (child.type === 'text' && !child.value.trim()),
    )
  );
}

function picturesIn(node: ContainerDirective): number {
  let count = 0;
  visit(node, 'image', () => {
    count++;
  });
  return count;
}

function unknownBlock(name: string): Finding {
  const near = nearest(name, BLOCKS);
  return {
    code: 'unknown-directive',
    severity: 'error',
    message: `unknown block «:::${name}»`,
    value: name,
    allowed: BLOCKS.map(({ value }) => `:::${value}`).join(', '),
    ...(near && { nearest: `:::${near}` }),
  };
}

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
      const report = (finding: Finding) => findings.push({ position, finding });
      const block = BLOCKS.find(({ value }) => value === node.name);
      if (!block) report(unknownBlock(node.name));
      else if (!/^[\s>]*:::+\s*$/.test(lines[(node.position?.end.line ?? 1) - 1] ?? '')) {
        const message = 'the block that begins here does not end: no line with ::: was found';
        report({ code: 'unclosed-block', severity: 'error', message });
      } else block.check?.(node).forEach((finding) => void report(finding));
      if (!parent || index === undefined) return undefined;
      (block ?? PULLQUOTE).make(node);
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
