import { SEARCH_PARAMETERS, searchPageAddress } from '../site/addresses.ts';

/** What a front does with an address. */
export type Address =
  /** A page or feed: kept until the content changes. `key` is the address in its one canonical form. */
  | { kind: 'document'; key: string }
  /** A file whose address names its content: kept for ever. */
  | { kind: 'file'; key: string }
  /** A page for one person: a document too, but made each time and never kept. */
  | { kind: 'private' }
  /** Everything that must not be kept: it passes through as it is. */
  | { kind: 'passed' }
  /** Not there for readers. */
  | { kind: 'hidden' }
  /** Not valid. */
  | { kind: 'malformed' };

const LONGEST = 4096;
/** Of a search: ten thousand letters, each of six signs or nine, are a search still. */
const LONGEST_SEARCH = 96 * 1024;
/** Letters of a parameter of a search that reach its page, which seeks fewer and says so. */
const LONGEST_VALUE = 300;
const SEARCHES = [searchPageAddress, `/lite${searchPageAddress}`];
const FILES = ['/_next/static/', '/media/', '/covers/', '/islands/', '/icons/'];
const PRIVATE = ['/desk', '/preview', '/comment'];
const PASSED = ['/_next', '/api', '/healthz', '/readyz'];
const HIDDEN = ['/dead-end', '/furniture'];
/** Parameters that change what a page shows; all others (campaign marks and the like) are dropped. */
const PARAMETERS = ['page'];

/**
 * Reads the target of a request line (RFC 9112, 3.2.1). Two spellings of one address (case of percent-encoding,
 * encoded plain letters, unknown or shuffled parameters) have one key.
 */
export function readAddress(target: string): Address {
  const known = remembered.get(target);
  if (known) return known;
  const address = interpret(target);
  if (target.length > LONGEST_REMEMBERED) return address;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(target, address);
  return address;
}

// Readers ask for the same few thousand addresses again and again.
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 600;
const remembered = new Map<string, Address>();

function interpret(target: string): Address {
  const [path = '', query = ''] = split(target);
  if (!path.startsWith('/') || path.length > LONGEST) return { kind: 'malformed' };
  const canonical = canonicalPath(path);
  if (canonical === undefined) return { kind: 'malformed' };
  if (target.length > (isSearch(canonical) ? LONGEST_SEARCH : LONGEST)) return { kind: 'malformed' };
  if (FILES.some((prefix) => canonical.startsWith(prefix))) return { kind: 'file', key: canonical };
  if (isUnder(canonical, PRIVATE)) return { kind: 'private' };
  if (isUnder(canonical, PASSED)) return { kind: 'passed' };
  if (isUnder(canonical, HIDDEN)) return { kind: 'hidden' };
  return { kind: 'document', key: query ? canonical + canonicalQuery(query, isSearch(canonical)) : canonical };
}

/** Whether an address is that of a search, by its path; with or without its query. */
export function isSearch(address: string): boolean {
  return SEARCHES.includes(split(address)[0]);
}

function split(target: string): [string, string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

/** Undefined when the percent-encoding is not that of UTF-8 text (RFC 3986, 2.1), or hides a control character. */
function canonicalPath(path: string): string | undefined {
  if (/^[\w/.~-]*$/.test(path)) return path;
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (parts.some((part) => /[\u0000-\u001f\u007f\\]/.test(part))) return undefined;
    return parts.map(encodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}

function canonicalQuery(query: string, ofSearch: boolean): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of PARAMETERS) for (const value of given.getAll(name)) kept.append(name, value);
  // A form sends its empty fields too.
  for (const name of ofSearch ? SEARCH_PARAMETERS : []) {
    const value = given.getAll(name).map(plainValue).find(Boolean);
    if (value) kept.append(name, value);
  }
  return kept.size > 0 ? `?${kept}` : '';
}

/** What was typed, without spaces and signs that nobody sees or means. */
function plainValue(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const text = value.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  return text.slice(0, LONGEST_VALUE);
}

function isUnder(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}
