import { Parser } from 'htmlparser2';
import { type Html, html, trusted } from '../html/html.ts';
import { hasLite, liteAddress } from '../site/lite.ts';
import { liteWords } from '../words/lite.ts';

/** Where a picture of a gallery leads: to its large size. Its own link takes that one's place. */
const PICTURES = '/media/';

/** Pixels: wide enough for a phone. */
const PHOTO_WIDTH = 480;

type Cut = { from: number; to: number; put?: string };
type Attributes = Record<string, string>;

/**
 * A stored body as the lite edition shows it: each picture is a link to its small size, and links stay in the edition
 * as far as there is a page for them; of the others it is said where they lead. `pages` are the addresses of standing
 * pages.
 */
export function liteBody(bodyHtml: string, pages: readonly string[]): Html {
  const cuts: Cut[] = [];
  let leaving = false;
  let enlarging = false;
  const cut = (put = '') => cuts.push({ from: parser.startIndex, to: parser.endIndex + 1, put });
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'img') cut(photoLink(smallSource(attributes), attributes.alt).text);
      else if (name === 'picture' || name === 'source') cut();
      else if (name === 'a' && attributes.href?.startsWith(PICTURES)) {
        enlarging = true;
        cut();
      } else if (name === 'a' && attributes.href?.startsWith('/')) {
        leaving = !hasLite(attributes.href, pages);
        if (!leaving) cut(openLink({ ...attributes, href: liteAddress(attributes.href) }));
      }
    },
    onclosetag(name) {
      if (name === 'picture' || (name === 'a' && enlarging)) cut();
      if (name === 'a') enlarging = false;
      if (name === 'a' && leaving) {
        leaving = false;
        cuts.push({ from: parser.endIndex + 1, to: parser.endIndex + 1, put: ` <small>(${liteWords.full})</small>` });
      }
    },
  });
  parser.end(bodyHtml);
  return trusted(assemble(bodyHtml, cuts));
}

/** A way to a picture, for those who want to spend the bytes. */
export function photoLink(source: string, alt = ''): Html {
  return html`<a class="photo" href="${source}">${[liteWords.showPhoto, alt].filter(Boolean).join(': ')}</a>`;
}

function smallSource({ src = '', srcset = '' }: Attributes): string {
  const sources = srcset.split(',').map((one) => one.trim().split(/\s+/));
  const wide = sources.find(([, width = '']) => Number.parseInt(width, 10) >= PHOTO_WIDTH);
  return wide?.[0] ?? src;
}

function openLink(attributes: Attributes): string {
  return html`<a${Object.entries(attributes).map(([name, value]) => html` ${trusted(name)}="${value}"`)}>`.text;
}

function assemble(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, put = '' } of cuts) {
    result += text.slice(at, from) + put;
    at = to;
  }
  return result + text.slice(at);
}
