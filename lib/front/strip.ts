import { Parser } from 'htmlparser2';
import type { Inline } from './policy.ts';

/** A page without the framework's own scripts, and what it still holds inline. */
export type Stripped = { html: string; inline: Inline };

/** The text of a stylesheet of the build, by its address; undefined when there is none. */
export type Stylesheets = (href: string) => string | undefined;

/** Marks a script of our own that runs before first paint. */
const BOOT = 'data-boot';
const DATA_BLOCKS = ['application/ld+json', 'speculationrules'];

type Attributes = Record<string, string>;

/**
 * Makes a finished document of a page that Next rendered: its scripts, flight data, preloads of both and the marks of
 * hydration go; its stylesheets come inline. Undefined when the page does not look as Next 16 writes it: a complete
 * document with flight data. Then nothing of it may be trusted to be in its place.
 */
export function stripFramework(html: string, stylesheets: Stylesheets): Stripped | undefined {
  if (!html.startsWith('<!DOCTYPE html><html') || !html.endsWith('</html>')) return undefined;
  const cuts: { from: number; to: number; put: string }[] = [];
  const inline = { styles: [] as string[], scripts: [] as string[] };
  let flightScripts = 0;
  let isErrorShell = false;
  let open: { name: 'script' | 'style'; from: number; attributes: Attributes } | undefined;
  let text = '';

  const cut = (from: number, put = '') => cuts.push({ from, to: parser.endIndex + 1, put });
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html' && attributes.id === '__next_error__') isErrorShell = true;
      if (name === 'script' || name === 'style') {
        open = { name, from: parser.startIndex, attributes };
        text = '';
      } else if (name === 'link') {
        const sheet = attributes.rel === 'stylesheet' ? stylesheets(attributes.href ?? '') : undefined;
        if (sheet !== undefined) {
          cut(parser.startIndex, `<style>${sheet}</style>`);
          inline.styles.push(sheet);
        } else if (isFrameworkPreload(attributes)) cut(parser.startIndex);
      } else if (name === 'meta' && attributes.name === 'next-size-adjust') cut(parser.startIndex);
    },
    ontext(chunk) {
      if (open) text += chunk;
    },
    oncomment: () => void cut(parser.startIndex),
    onclosetag(name) {
      if (!open || name !== open.name) return;
      const { from, attributes } = open;
      open = undefined;
      if (name === 'style') inline.styles.push(text);
      else if (BOOT in attributes) inline.scripts.push(text);
      else if (isFrameworkScript(attributes)) {
        if (text.includes('__next_f')) flightScripts++;
        cut(from);
      }
    },
  });
  parser.end(html);
  if (flightScripts === 0 || isErrorShell) return undefined;
  return { html: assemble(html, cuts), inline };
}

function isFrameworkPreload({ rel, as, href = '' }: Attributes): boolean {
  return (
    (rel === 'preload' || rel === 'modulepreload') && (as === 'script' || as === 'style') && href.startsWith('/_next/')
  );
}

function isFrameworkScript({ src, type = '' }: Attributes): boolean {
  return src === undefined ? !DATA_BLOCKS.includes(type) : src.startsWith('/_next/');
}

function assemble(html: string, cuts: readonly { from: number; to: number; put: string }[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, put } of cuts) {
    result += html.slice(at, from) + put;
    at = to;
  }
  return (result + html.slice(at)).replace('<div hidden=""></div>', '');
}
