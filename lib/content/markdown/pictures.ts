import type { Element, ElementContent, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { pictureSrc, pictureSrcSet } from '../../media/address.ts';
import { isBlank } from '../../persian/clean.ts';
import { prose } from '../validate/fields.ts';
import { type BodyContext, contextOf, isElement, placeOf } from './context.ts';

/** The widest that a body's picture is shown. */
const SIZES = '(min-width: 48rem) 44rem, 100vw';
/** The same in a gallery. */
const GALLERY_SIZES = '(min-width: 40rem) 22rem, 82vw';

/** Gives each picture its addresses and size; one that stands alone in its paragraph becomes a figure with its caption. */
export function rehypePictures() {
  return async (tree: Root, file: VFile) => {
    const context = contextOf(file);
    const found: { img: Element; parents: (Root | Element)[] }[] = [];
    visitParents(tree, { type: 'element', tagName: 'img' }, (img, parents) => {
      found.push({ img: img as Element, parents: parents as (Root | Element)[] });
    });
    for (const { img, parents } of found) {
      const caption = prose(String(img.properties.title ?? ''));
      const isInGallery = parents.some((parent) => parent.type === 'element' && isGallery(parent));
      if (await prepare(img, context, isInGallery ? GALLERY_SIZES : SIZES)) {
        if (caption) img.data = { ...img.data, caption } as Element['data'] & { caption: string };
      } else {
        const parent = parents.at(-1);
        if (parent) parent.children = (parent.children as ElementContent[]).filter((child) => child !== img);
      }
    }
    for (const { img, parents } of found) toFigure(img, parents);
  };
}

function isGallery({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('gallery');
}

async function prepare(
  img: Element,
  { findPicture, findings, pictures }: BodyContext,
  sizes: string,
): Promise<boolean> {
  const position = placeOf(img);
  const path = decoded(String(img.properties.src ?? '')).replace(/^\.?\/+/, '');
  pictures.push({ path, position });
  const answer = await findPicture(path);
  const alt = prose(String(img.properties.alt ?? ''));
  if (!alt)
    findings.push({
      position,
      finding: { code: 'missing-alt', severity: 'warning', message: `the picture «${path}» has no description` },
    });
  if (!answer.ok) {
    findings.push({ position, finding: answer.finding });
    return false;
  }
  const { picture } = answer;
  img.properties = {
    src: pictureSrc(picture),
    srcSet: pictureSrcSet(picture),
    sizes,
    alt,
    width: picture.width,
    height: picture.height,
    loading: 'lazy',
    decoding: 'async',
  };
  return true;
}

/** Markdown percent-encodes what it links to. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}

function toFigure(img: Element, parents: (Root | Element)[]): void {
  const [holder, paragraph] = [parents.at(-2), parents.at(-1)];
  if (!holder || paragraph?.type !== 'element' || paragraph.tagName !== 'p') return;
  const alone = paragraph.children.every(
    (child) => isElement(child, 'img', 'br') || (child.type === 'text' && isBlank(child.value)),
  );
  const index = (holder.children as ElementContent[]).indexOf(paragraph);
  if (!alone || index === -1) return;
  const pictures = paragraph.children.filter((child) => isElement(child, 'img'));
  if (!pictures.includes(img)) return;
  holder.children.splice(index, 1, ...pictures.map(figure));
}

function figure(img: Element): Element {
  const caption = (img.data as { caption?: string } | undefined)?.caption;
  const children: ElementContent[] = [img];
  if (caption)
    children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: caption }],
    });
  return { type: 'element', tagName: 'figure', properties: {}, children };
}
