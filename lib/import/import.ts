import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readNewsroom } from '../content/newsroom.ts';
import { articleHeads } from '../newsroom/codes.ts';
import { articleFile } from './article-file.ts';
import { type Foreign, type Item, isPassed } from './foreign.ts';
import { addRedirects, readRedirects } from './redirects-file.ts';

export type ImportOptions = {
  contentDir: string;
  /** Slug of the section for what has none that is known. */
  section: string | undefined;
  now: Date;
  /** Whether files are written. */
  write: boolean;
  onArticle?(report: ArticleReport): void;
};

/** What became of one item. */
export type ArticleReport =
  | { outcome: 'imported'; code: string; title: string; file: string; notes: string[]; pictures: number }
  | { outcome: 'skipped'; what: string; reason: string };

export type ImportSummary = {
  imported: number;
  /** Drafts, since something was missing. */
  unfinished: number;
  present: number;
  skipped: number;
  pictures: number;
  redirects: number;
  /** Old addresses with a query, which redirects.yaml can't have. */
  queries: number;
};

/**
 * Brings foreign articles into the content folder, each once: an old address that leads to an article, or a code that
 * a file has, tells that it is here already; what an editor has changed since is never touched.
 */
export async function importItems(items: AsyncIterable<Item>, options: ImportOptions): Promise<ImportSummary> {
  const { contentDir, section, now, write, onArticle } = options;
  const { sections, authors } = await readNewsroom(contentDir);
  const heads = await articleHeads(contentDir);
  const redirects = await readRedirects(contentDir);
  const added = new Map<string, string>();
  const summary = { imported: 0, unfinished: 0, present: 0, skipped: 0, pictures: 0, redirects: 0, queries: 0 };
  const skip = (what: string, reason: string) => {
    summary.skipped++;
    onArticle?.({ outcome: 'skipped', what, reason });
  };
  const importOne = async (item: Item) => {
    if (isPassed(item)) return skip(item.what, item.skipped);
    if (!item.title.trim()) return skip(item.id ?? item.oldPaths[0] ?? 'an item', 'it has no title');
    if (item.isPage) return skip(`page «${item.title}»`, 'standing pages are written anew, in pages/');
    const code = freeCode(item, heads, redirects);
    if (code === undefined) {
      summary.present++;
      return undefined;
    }
    const { path: name, text, notes, pictures } = articleFile(item, code, { sections, authors, section }, now);
    const file = path.join(contentDir, name);
    if (write) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
    heads.set(code, { title: item.title.trim() });
    summary.imported++;
    summary.pictures += pictures;
    if (notes.length > 0) summary.unfinished++;
    for (const old of item.oldPaths) {
      if (/[?#]/.test(old)) summary.queries++;
      else if (!isOwn(old, code) && !redirects.has(old) && !added.has(old)) added.set(old, `/news/${code}`);
    }
    onArticle?.({ outcome: 'imported', code, title: item.title, file: name, notes, pictures });
    return undefined;
  };
  try {
    for await (const item of items) await importOne(item);
  } finally {
    // Also of what was read before a cut: a second run goes on from there.
    summary.redirects = added.size;
    if (write) await addRedirects(contentDir, added);
  }
  return summary;
}

type Heads = Awaited<ReturnType<typeof articleHeads>>;

/** The code for a foreign article; undefined when it is here already. */
function freeCode({ id, title, oldPaths }: Foreign, heads: Heads, redirects: ReadonlyMap<string, string>) {
  const isHere = oldPaths.some((old) => /^\/(news|n)\//.test(redirects.get(old) ?? ''));
  if (isHere) return undefined;
  const wanted = (id ?? '').replace(/[^A-Za-z0-9-]/g, '') || 'x';
  for (const code of [wanted, `i-${wanted}`]) {
    const head = heads.get(code);
    if (!head) return code;
    if (head.title === title.trim() || code !== wanted || oldPaths.some((old) => isOwn(old, code))) return undefined;
  }
  return undefined;
}

/** Whether an address of the old site is one of ours already, by the code in it. */
function isOwn(old: string, code: string): boolean {
  const [, first, second, third] = old.split('/');
  return (
    ((first === 'news' || first === 'n') && second === code) || (first === 'fa' && second === 'news' && third === code)
  );
}
