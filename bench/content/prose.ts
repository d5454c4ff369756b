export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list';

/** One block of an article's body; `length` in words. */
export type Block = { kind: BlockKind; length: number };

const STARTS: [RegExp, BlockKind][] = [
  [/^#/, 'heading'],
  [/^>/, 'quote'],
  [/^[-*] /, 'list'],
];
/** Blocks that are no prose: directives, tables, pictures, rules, the credit at the end. */
const NO_PROSE = /^(:::|\||!\[|---|\/ )/;

/** The blocks of Markdown that are prose, as words. */
export function readBlocks(body: string): { kind: BlockKind; words: string[] }[] {
  const blocks = body.split(/\n{2,}/).map((block) => block.trim());
  return blocks.flatMap((block) => {
    const words = proseOf(block);
    if (NO_PROSE.test(block) || words.length === 0) return [];
    return { kind: STARTS.find(([start]) => start.test(block))?.[1] ?? 'paragraph', words };
  });
}

/** Letters, digits and what stands in running text; quotes and brackets, which come in pairs, are left out. */
const WORD = /^[\p{L}\p{M}\p{N}\u200C.،؛؟!:٫٬٪…-]*[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C.،؛؟!:٫٬٪…-]*$/u;

/** Words of a text without its markup, each with the punctuation that follows it. */
export function proseOf(markdown: string): string[] {
  return markdown
    .replace(/\]\([^)]*\)|\[\^[^\]]*\]:?/g, '')
    .replace(/^[#>-]+ |[«»()[\]*_`]/gm, '')
    .split(/\s+/)
    .filter((word) => WORD.test(word));
}

const END = /[.؟!…]$/;

/** Parts words at full stops, question and exclamation marks; a rest without one is a sentence too. */
export function sentencesOf(words: string[]): string[][] {
  const sentences: string[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (END.test(word)) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}
