import { type SearchDocument, searchDocument } from '../../search/document.ts';
import { idsOfMinute } from '../../search/layout.ts';
import type { Plan, StoredArticle } from '../plan/plan.ts';
import { inChunks } from './chunks.ts';
import {
  addEntries,
  clearSearch,
  countWords,
  idGiver,
  idsOfCodes,
  optimizeSearch,
  readSearched,
  removeEntries,
  type SearchedRow,
} from './search-rows.ts';
import type { Transaction } from './store.ts';

/** What of a plan concerns search. */
export type SearchPlan = Pick<Plan, 'anew'> & {
  articles: { [change in 'create' | 'update']: readonly Pick<StoredArticle, 'code' | 'status'>[] } & {
    remove: string[];
  };
};

/** Levels of FTS5's index that stay free for what saves bring (search-merge.ts). */
const LEVELS = 10;

type Counts = Map<string, number>;
type Before = { id: number; document: SearchDocument };

/**
 * What search must learn of a plan: `write` brings it up to date when the articles are written; what is in it of those
 * that change is looked at before. Only published articles are in it, scheduled ones too: whoever searches leaves out
 * those whose time has not come.
 */
export async function openSearchIndex(tx: Transaction, plan: SearchPlan): Promise<{ write(): Promise<void> }> {
  if (plan.anew) return { write: () => fillSearchIndex(tx) };
  const { create, update, remove } = plan.articles;
  const before = new Map<string, Before>();
  await inChunks([...update.map(({ code }) => code), ...remove], async (codes) => {
    for (const row of await readSearched(tx, codes))
      if (row.id !== null) before.set(row.code, { id: row.id, document: searchDocument(row) });
  });
  // Nothing is there of a new article, unless somebody has emptied tables by hand.
  await inChunks(create, async (chunk) =>
    removeEntries(
      tx,
      await idsOfCodes(
        tx,
        chunk.map(({ code }) => code),
      ),
    ),
  );
  const codes = [...create, ...update].flatMap(({ code, status }) => (status === 'published' ? [code] : []));
  return { write: () => writeChanged(tx, before, codes) };
}

async function writeChanged(tx: Transaction, before: Map<string, Before>, codes: readonly string[]): Promise<void> {
  const counts: Counts = new Map();
  const added: Added[] = [];
  await inChunks(codes, async (chunk) => {
    for (const row of await readSearched(tx, chunk)) {
      const document = searchDocument(row);
      const old = before.get(row.code);
      if (old && isSame(old, row, document)) before.delete(row.code);
      else added.push({ row, document });
    }
  });
  for (const { document } of before.values()) count(counts, document, -1);
  await inChunks(
    [...before.values()].map(({ id }) => id),
    (ids) => removeEntries(tx, ids),
  );
  await add(tx, added, counts, idGiver(tx, false));
  await countWords(tx, counts);
}

/** Makes search anew from all that is published in the database. */
export async function fillSearchIndex(tx: Transaction): Promise<void> {
  await clearSearch(tx);
  const counts: Counts = new Map();
  const nextId = idGiver(tx, true);
  const articles = await tx.article.findMany({ where: { status: 'published' }, select: { code: true } });
  const addAll = async (chunk: readonly { code: string }[]) => {
    const rows = await readSearched(
      tx,
      chunk.map(({ code }) => code),
    );
    await add(
      tx,
      rows.map((row) => ({ row, document: searchDocument(row) })),
      counts,
      nextId,
    );
  };
  // Each lifts the one piece to another level, where a thousand saves and more can be merged below it.
  for (const article of articles.slice(0, LEVELS)) {
    await addAll([article]);
    await optimizeSearch(tx);
  }
  await inChunks(articles.slice(LEVELS), addAll);
  await countWords(tx, counts);
  // Made of one piece it is smaller, and quicker to search.
  await optimizeSearch(tx);
}

type Added = { row: SearchedRow; document: SearchDocument };

async function add(tx: Transaction, added: readonly Added[], counts: Counts, nextId: ReturnType<typeof idGiver>) {
  await inChunks(added, async (chunk) => {
    const entries = [];
    for (const { row, document } of chunk) {
      count(counts, document, 1);
      entries.push({ id: await nextId(row.publishedAt), code: row.code, terms: document.terms });
    }
    await addEntries(tx, entries);
  });
}

function isSame(old: Before, { publishedAt }: SearchedRow, { terms }: SearchDocument): boolean {
  const { least, greatest } = idsOfMinute(publishedAt);
  return old.document.terms === terms && old.id >= least && old.id <= greatest;
}

function count(counts: Counts, { words }: SearchDocument, by: number): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + by);
}
