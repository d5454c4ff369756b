import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stylesheets } from './strip.ts';

const PREFIX = '/_next/static/';

/** Stylesheets of a build folder (`.next`), read once, with the addresses in them made absolute. */
export function buildStylesheets(folder: string): Stylesheets {
  const known = new Map<string, string | undefined>();
  return (href) => {
    if (!known.has(href)) known.set(href, read(folder, href));
    return known.get(href);
  };
}

function read(folder: string, href: string): string | undefined {
  if (!href.startsWith(PREFIX) || !href.endsWith('.css')) return undefined;
  try {
    const css = readFileSync(path.join(folder, 'static', decodeURIComponent(href.slice(PREFIX.length))), 'utf8');
    return css.replace(
      /url\((["']?)(?!["']?(?:\/|data:|https?:))/g,
      (_all, quote) => `url(${quote}${path.posix.dirname(href)}/`,
    );
  } catch {
    return undefined;
  }
}
