import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from './text.ts';

/**
 * Words that tell English from other languages in Latin letters: its function words, without those that are words of
 * German, French, Spanish, Italian, Dutch or Turkish too (in, an, was, is, we, for …).
 */
const TELLING = new Set(
  (
    'the and of to with from that this these those which what who how why when where by not are were been have has had ' +
    'would should could will can their they them you your our its his her it'
  ).split(' '),
);
/** Words of Latin letters with what stands between words of one sentence. */
const RUN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’.,:;&()/-]*(?:[ \u00A0]+[\p{Script=Latin}\p{N}(&'’][\p{Script=Latin}\p{M}\p{N}'’.,:;&()/-]*)+/gu;
const LEAST_WORDS = 3;

/**
 * Marks passages that are surely English, for screen readers to say them so (WCAG 2.2, 3.1.2): three Latin words or more,
 * two of them telling, or «the». Names, terms and other languages stay unmarked: a false claim is worse than none, and the
 * rule does not ask for proper names. A block that is all English carries the mark itself.
 */
export function rehypeEnglish() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'code' || node.tagName === 'pre' || node.properties.lang) return SKIP;
      const isBlock = node.properties.dir === 'ltr';
      if (isBlock && isEnglish(textOf(node))) {
        node.properties.lang = 'en';
        return SKIP;
      }
      node.children = node.children.flatMap(markRuns);
      return undefined;
    });
  };
}

function markRuns(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const { value } = node;
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: found, index } of value.matchAll(RUN)) {
    const run = found.replace(/[.,:;&(/-]+$/u, '');
    if (!isEnglish(run)) continue;
    if (index > at) parts.push({ type: 'text', value: value.slice(at, index) });
    parts.push(english(run));
    at = index + run.length;
  }
  if (at === 0) return [node];
  if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
  return parts;
}

function english(value: string): Element {
  return { type: 'element', tagName: 'span', properties: { lang: 'en' }, children: [{ type: 'text', value }] };
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{Script=Latin}\p{M}’']+/gu) ?? [];
  const telling = new Set(words.filter((word) => TELLING.has(word)));
  return words.length >= LEAST_WORDS && (telling.size >= 2 || telling.has('the'));
}
