import type { Element, ElementContent, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { LARGEST_WIDTH, pictureSet, pictureUrl } from '../../media/address.ts';
import { toPersianDigits } from '../../persian/digits.ts';
import { words } from '../../words.ts';
import { prose } from '../validate/fields.ts';
import { type BodyContext, contextOf, isElement, type MeasuredPicture, placeOf } from './context.ts';
import { captioned, toFigures } from './figures.ts';

/** The widest that a body's picture is shown. */
const SIZES = '(min-width: 48rem) 44rem, 100vw';
/** The same in a gallery, but for the first of an odd number, which has a row of its own (app/story.css). */
const GALLERY_SIZES = '(min-width: 40rem) 22rem, 82vw';
const FIRST_SIZES = '(min-width: 48rem) 44rem, (min-width: 40rem) 100vw, 82vw';

type Found = { img: Element; parents: (Root | Element)[] };

/**
 * Gives each picture its addresses and size; one that stands alone in its paragraph becomes a figure with its caption.
 * In a gallery each leads to its large size, which the island there opens in a viewer.
 */
export function rehypePictures() {
  return async (tree: Root, file: VFile) => {
    const context = contextOf(file);
    const found: Found[] = [];
    visitParents(tree, { type: 'element', tagName: 'img' }, (img, parents) => {
      found.push({ img: img as Element, parents: parents as (Root | Element)[] });
    });
    for (const one of found) {
      const { img, parents } = one;
      const parent = parents.at(-1);
      const picture = await look(img, context);
      if (!parent) continue;
      if (!picture) {
        parent.children = (parent.children as ElementContent[]).filter((child) => child !== img);
        continue;
      }
      const caption = String(img.properties.title ?? '');
      const gallery = galleryOf(one);
      const album = gallery ? found.filter((other) => galleryOf(other) === gallery) : [];
      const index = album.indexOf(one);
      const sizes = index < 0 ? SIZES : index === 0 && album.length % 2 === 1 ? FIRST_SIZES : GALLERY_SIZES;
      const shown = show(img, picture, sizes);
      replace(parent, img, captioned(gallery ? toLarge(shown, picture, index + 1) : shown, caption));
    }
    toFigures(tree);
  };
}

function galleryOf({ parents }: Found): Element | undefined {
  return parents.find((above): above is Element => isElement(above, 'peyk-gallery'));
}

function replace(parent: Root | Element, child: Element, by: Element): void {
  parent.children = (parent.children as ElementContent[]).map((one) => (one === child ? by : one));
}

/** The picture that an image of a body names, if it can be shown; what is wrong with it is reported. */
async function look(img: Element, { findPicture, findings, pictures }: BodyContext) {
  const position = placeOf(img);
  const path = decoded(String(img.properties.src ?? '')).replace(/^\.?\/+/, '');
  pictures.push({ path, position });
  const answer = await findPicture(path);
  if (!prose(String(img.properties.alt ?? '')))
    findings.push({
      position,
      finding: { code: 'missing-alt', severity: 'warning', message: `the picture «${path}» has no description` },
    });
  const finding = answer.ok ? answer.remark : answer.finding;
  if (finding) findings.push({ position, finding });
  return answer.ok ? answer.picture : undefined;
}

/** Markdown percent-encodes what it links to. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}

/** The same markup as that of components/Picture.tsx. */
function show({ properties: { alt } }: Element, picture: MeasuredPicture, sizes: string): Element {
  const { src, srcSet, avif } = pictureSet(picture, LARGEST_WIDTH);
  const size = { width: picture.width, height: picture.height };
  const loading = { loading: 'lazy', decoding: 'async' };
  const properties = { src, ...(srcSet && { srcSet, sizes }), alt: prose(String(alt ?? '')), ...size, ...loading };
  const img: Element = { type: 'element', tagName: 'img', properties, children: [] };
  const source = element('source', { type: 'image/avif', srcSet: avif, sizes });
  return element('picture', {}, avif ? [source, img] : [img]);
}

function toLarge(shown: Element, picture: MeasuredPicture, count: number): Element {
  const img = shown.children.at(-1) as Element;
  const name = img.properties.alt ? {} : { ariaLabel: words.galleryPicture(toPersianDigits(count)) };
  return element('a', { href: pictureUrl(picture, LARGEST_WIDTH), ...name }, [shown]);
}

function element(tagName: string, properties: Element['properties'], children: Element[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
