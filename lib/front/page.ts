import type { OutgoingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { assembledBody, packSkeleton, type Skeleton } from './body.ts';
import { type Document, digestOf, finish, ownHeaders } from './document.ts';
import type { Drawn } from './drawing.ts';
import { one } from './one.ts';
import { type Allowed, allow, contentSecurityPolicy, DOCUMENT_CACHING } from './policy.ts';
import { isFinished, type Rendered } from './render.ts';
import { type Piece, type Stripped, type Stylesheets, stripFramework } from './strip.ts';

/** A rendering made ready: all of a document but the furniture that is put into its places. */
export type Page = {
  status: number;
  headers: OutgoingHttpHeaders;
  skeleton: Skeleton;
  /** What is put into the skeleton, in order: text that many pages share, or the furniture of an address. */
  insertions: readonly Insertion[];
  /** Undefined for what is no page of Next, which has no policy. */
  allowed: Allowed | undefined;
  digest: string;
  filling?: Filling;
};

type Insertion = { shared: Buffer } | { place: string };

/** Furniture: what stands around many pages and is made once for all of them. */
export type Filling = { bytes: Buffer; allowed: Allowed; digest: string };

/** How many pages did not look as expected and were passed on whole; any is a reason to look at strip.ts. */
export const passedWhole = { count: 0 };

/** Makes a rendered page, feed or redirect ready for its furniture; `more` are headers beside its own. */
export function makePage(rendered: Rendered | Drawn, stylesheets: Stylesheets, more: OutgoingHttpHeaders = {}): Page {
  const headers: OutgoingHttpHeaders = { ...ownHeaders(rendered), 'cache-control': DOCUMENT_CACHING, ...more };
  if ('stripped' in rendered) return readyPage(rendered.status, headers, rendered.stripped);
  let { body } = rendered;
  if (isFinished(rendered)) return ready(rendered.status, ownHeaders(rendered), [{ own: body.toString('utf8') }]);
  if (rendered.status >= 300 && rendered.status < 400) {
    // Next makes a page of a redirect too; nobody sees it.
    body = Buffer.alloc(0);
    delete headers['content-type'];
  } else if (String(headers['content-type']).startsWith('text/html') && body.length > 0) {
    const stripped = stripFramework(body.toString('utf8'), stylesheets);
    if (stripped) return readyPage(rendered.status, headers, stripped);
    passedWhole.count++;
  }
  return ready(rendered.status, headers, [{ own: body.toString('utf8') }]);
}

function readyPage(status: number, own: OutgoingHttpHeaders, { pieces, inline, fonts, filling }: Stripped): Page {
  const headers = fonts.length > 0 ? { ...own, link: fonts.map(fontPreload).join(', ') } : own;
  const page = { ...ready(status, headers, pieces), allowed: one(allow(inline)) };
  if (!filling) return page;
  const { html } = filling;
  return { ...page, filling: { bytes: Buffer.from(html), allowed: allow(filling.inline), digest: digestOf(html) } };
}

/** A field of `Link` (RFC 8288). Fonts are always fetched as for anybody (CSS Fonts 4). */
function fontPreload(address: string): string {
  return `<${address}>; rel=preload; as=font; type="font/woff2"; crossorigin`;
}

/** The addresses of the furniture that a page has places for. */
export function placesOf({ insertions }: Page): string[] {
  return insertions.flatMap((insertion) => ('place' in insertion ? [insertion.place] : []));
}

/** Makes a page whole; `before` is the document that it takes the place of. */
export function furnish(page: Page, furniture: ReadonlyMap<string, Filling>, before?: Document): Document {
  const used = placesOf(page).flatMap((place) => furniture.get(place) ?? []);
  const insertions = page.insertions.map((insertion) =>
    'shared' in insertion ? insertion.shared : (furniture.get(insertion.place)?.bytes ?? Buffer.alloc(0)),
  );
  const headers = { ...page.headers };
  if (page.allowed)
    headers['content-security-policy'] = contentSecurityPolicy([page.allowed, ...used.map(({ allowed }) => allowed)]);
  const digest = used.length > 0 ? digestOf(page.digest, ...used.map((filling) => filling.digest)) : page.digest;
  return finish({ status: page.status, headers, body: assembledBody(page.skeleton, insertions), digest }, before);
}

function ready(status: number, headers: OutgoingHttpHeaders, pieces: readonly Piece[]): Page {
  const own: Buffer[] = [];
  const insertions: Insertion[] = [];
  const names: string[] = [];
  for (const piece of pieces) {
    if ('own' in piece) own.push(Buffer.from(piece.own));
    else if ('shared' in piece) {
      const { bytes, digest } = sharedTexts.memo(piece.shared);
      insertions.push({ shared: bytes });
      names.push(`shared ${digest}`);
    } else {
      insertions.push(piece);
      names.push(`place ${piece.place}`);
    }
  }
  const inserted = names.join('\n');
  const lengths = own.map(({ length }) => length).join(' ');
  return {
    status,
    headers: one(headers),
    skeleton: packSkeleton(own, names.filter((name) => name.startsWith('shared ')).join('\n')),
    insertions: one(insertions, inserted),
    allowed: undefined,
    digest: digestOf(inserted, lengths, ...own, String(headers.location ?? '')),
  };
}

// A build has one stylesheet or a few; each is kept once, however many pages hold it.
const sharedTexts = new LRUCache<string, { bytes: Buffer; digest: string }>({
  max: 16,
  memoMethod: (text) => ({ bytes: Buffer.from(text), digest: digestOf(text) }),
});
