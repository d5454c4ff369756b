import type { IncomingHttpHeaders } from 'node:http';
import { Parser } from 'htmlparser2';
import { cloneElement, createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { askWith } from '../site/asked.ts';
import type { Rendered } from './render.ts';
import { settle, visit } from './settle.ts';
import {
  BOOT,
  FILLING,
  type Inline,
  isFontPreload,
  type Piece,
  PLACE,
  type Stripped,
  type Stylesheets,
  sheetPiece,
} from './strip.ts';

/** What Next adds to all pages of a route: answers' headers, the class of the font, and the files that they need. */
export type Look = {
  headers: Rendered['headers'];
  className: string | undefined;
  fonts: string[];
  sheets: { href: string; css: string; piece: Piece }[];
};

/** A page that was rendered without a framework, so that nothing must be taken out of it. */
export type Drawn = Pick<Rendered, 'status' | 'headers'> & { stripped: Stripped };

/** What Next added to a page that it rendered. */
export function lookOf({ headers, body }: Rendered, stylesheets: Stylesheets): Look {
  const look: Look = { headers, className: undefined, fonts: [], sheets: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { rel, href = '' } = attributes;
      const css = name === 'link' && rel === 'stylesheet' ? stylesheets(href) : undefined;
      if (name === 'html') look.className = attributes.class;
      else if (css !== undefined) look.sheets.push({ href, css, piece: sheetPiece(css) });
      else if (name === 'link' && isFontPreload(attributes)) look.fonts.push(attributes.href ?? '');
    },
  });
  parser.end(body.toString('utf8'));
  return look;
}

/**
 * Renders an `<html>` by React alone, and gives it the look of its route.
 * @throws what a component throws
 */
export async function draw(page: ReactNode, look: Look, headers: IncomingHttpHeaders): Promise<Drawn> {
  const tree = dress((await askWith(headers, () => settle(page))) as ReactElement<Root>, look);
  const html = `<!DOCTYPE html>${renderToStaticMarkup(tree)}`;
  let filling: ReactElement | undefined;
  visit(tree, (element) => {
    if (element.type === FILLING) filling = element;
  });
  const inline = inlineOf(tree);
  inline.styles.unshift(...look.sheets.map(({ css }) => css));
  const { fonts } = look;
  const stripped = { pieces: cut(html, look), inline, fonts, ...(filling && { filling: fillingOf(html, filling) }) };
  return { status: 200, headers: look.headers, stripped };
}

type Root = { className?: string; children?: ReactNode };

/** The same as Next would do: React puts all of it into the head. */
function dress(html: ReactElement<Root>, { className, sheets }: Look): ReactElement {
  const around = createElement(
    Fragment,
    null,
    createElement('meta', { charSet: 'utf-8' }),
    createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    sheets.map(({ href }) => createElement('link', { key: href, rel: 'stylesheet', href, precedence: PRECEDENCE })),
  );
  return cloneElement(html, className === undefined ? {} : { className }, around, html.props.children);
}

const PRECEDENCE = 'next';

/** What a tree holds inline, in the order of the document. */
function inlineOf(tree: ReactNode): Inline {
  const inline: Inline = { styles: [], scripts: [] };
  visit(tree, ({ type, props }) => {
    const text = () => props.dangerouslySetInnerHTML?.__html ?? String(props.children ?? '');
    if (type === 'style') inline.styles.push(text());
    else if (type === 'script' && BOOT in props) inline.scripts.push(text());
  });
  return inline;
}

/** All other text is escaped, and that of articles has no such elements (lib/content/markdown). */
const CUT = new RegExp(
  `<link rel="stylesheet" href="([^"]*)" data-precedence="${PRECEDENCE}"/>|<${PLACE} data-src="([^"]*)"></${PLACE}>`,
  'g',
);

function cut(html: string, { sheets }: Look): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of html.matchAll(CUT)) {
    const [all, href, place = ''] = found;
    const sheet = sheets.find((one) => one.href === href);
    if (href !== undefined && !sheet) continue;
    pieces.push({ own: html.slice(at, found.index) });
    pieces.push(sheet ? sheet.piece : { place: place.replaceAll('&amp;', '&') });
    at = found.index + all.length;
  }
  pieces.push({ own: html.slice(at) });
  return pieces;
}

function fillingOf(html: string, filling: ReactElement): Required<Stripped>['filling'] {
  const [open, close] = [`<${FILLING}>`, `</${FILLING}>`];
  return { html: html.slice(html.indexOf(open) + open.length, html.lastIndexOf(close)), inline: inlineOf(filling) };
}
