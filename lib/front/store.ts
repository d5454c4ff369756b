import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../epochs.ts';
import { type Document, sizeOf } from './document.ts';

/** A document and what it was made with. */
export type Entry = {
  document: Document;
  /** Versions of what the page is about: when one has ended, the document may not be given any more. */
  own: Snapshot;
  /** Versions of what stands around it: when one has ended, it may be given a little longer. */
  furniture: Snapshot;
  /** The document is another entry's, which answers for its size. */
  isShared?: true;
};

/** Bytes that an entry takes beside its document. */
const SHARED_SIZE = 1024;

/** The documents of a process, by address; the longest unused go when their bytes are over the limit. */
export class DocumentStore {
  #entries: LRUCache<string, Entry>;

  /** @param limit bytes */
  constructor(limit: number) {
    this.#entries = new LRUCache({
      maxSize: limit,
      // One page may not empty the store.
      maxEntrySize: Math.max(1, Math.floor(limit / 8)),
      sizeCalculation: ({ document, isShared }) => (isShared ? SHARED_SIZE : sizeOf(document)),
    });
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  set(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
  }

  /** To be called when an entry's document has grown by an encoding. */
  measure(key: string, entry: Entry): void {
    if (this.#entries.peek(key) === entry) this.#entries.set(key, entry);
  }

  /** Bytes held now. */
  get size(): number {
    return this.#entries.calculatedSize;
  }
}
