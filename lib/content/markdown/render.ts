import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { toPersianDigits } from '../../persian/digits.ts';
import { words } from '../../words.ts';
import { ALLOWED_HTML } from './allowed.ts';
import { remarkBlocks } from './blocks.ts';
import type { BodyContext, FindPicture } from './context.ts';
import { rehypeEnglish } from './english.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeLayout } from './layout.ts';
import { rehypeLinks } from './links.ts';
import { rehypePictures } from './pictures.ts';
import { rehypeProse } from './prose.ts';
import { countWords } from './text.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkBlocks)
  .use(remarkRehype, {
    clobberPrefix: '',
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference, again) =>
      `${words.backToText} ${toPersianDigits(reference + 1)}${again > 1 ? `-${toPersianDigits(again)}` : ''}`,
  })
  .use(rehypeProse)
  .use(rehypeHeadings)
  .use(rehypePictures)
  .use(rehypeLinks)
  .use(rehypeLayout)
  .use(rehypeEnglish)
  .use(() => (tree: Root, file: VFile) => {
    file.data.wordCount = countWords(tree);
  })
  .use(rehypeSanitize, ALLOWED_HTML)
  .use(rehypeStringify)
  .freeze();

export type RenderedBody = { html: string; wordCount: number } & Pick<BodyContext, 'findings' | 'pictures'>;

/** A Markdown body as it was written, read exactly as it is read to be rendered. */
export function parseBody(body: string): MarkdownRoot {
  return processor.parse(body);
}

/** A Markdown body as sanitised HTML, with what is wrong in it; places count from the body's first line. */
export async function renderBody(body: string, findPicture: FindPicture): Promise<RenderedBody> {
  const context: BodyContext = { findPicture, findings: [], pictures: [] };
  const file = new VFile({ value: body, data: { body: context } });
  const html = String(await processor.process(file));
  return { html, wordCount: Number(file.data.wordCount ?? 0), findings: context.findings, pictures: context.pictures };
}
