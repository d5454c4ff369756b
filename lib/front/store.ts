import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../epochs.ts';
import { codingsOf, type Document, encodedSizeOf, forgetEncodings, sizeOf } from './document.ts';
import type { Page } from './page.ts';

/** A document and what it was made with. */
export type Entry = {
  document: Document;
  /** Versions of what the page is about: when one has ended, the document may not be given any more. */
  own: Snapshot;
  /** Versions of what stands around it: when one has ended, it may be given a little longer. */
  furniture: Snapshot;
  /** What the document was made of: good for another one with newer furniture until a version of `around` has ended. */
  page?: { ready: Page; around: Snapshot };
  /** The document is another entry's, which answers for its size. */
  isShared?: true;
};

/** Bytes that an entry takes beside its document. */
const SHARED_SIZE = 1024;
/** The part of a store's bytes for documents as they are packed; the rest is for their encodings. */
const PACKED_SHARE = 0.73;

/**
 * The documents of a process, by address. The longest unused go when their bytes are over the limit: first their
 * encodings, which can be made again in a millisecond, then the documents.
 */
export class DocumentStore {
  #entries: LRUCache<string, Entry>;
  #encodings: LRUCache<string, Document>;

  /** @param limit bytes */
  constructor(limit: number) {
    const packed = Math.floor(limit * PACKED_SHARE);
    this.#encodings = new LRUCache({
      ...bounds(limit - packed),
      sizeCalculation: (document) => Math.max(1, encodedSizeOf(document)),
      dispose: (document, _key, reason) => {
        if (reason !== 'set') forgetEncodings(document);
      },
    });
    this.#entries = new LRUCache({
      ...bounds(packed),
      sizeCalculation: ({ document, isShared }) => (isShared ? SHARED_SIZE : sizeOf(document)),
      dispose: (_entry, key, reason) => {
        if (reason !== 'set') this.#encodings.delete(key);
      },
    });
  }

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry) this.#encodings.get(key);
    return entry;
  }

  set(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.measure(key, entry);
  }

  /** To be called when an entry's document has grown by an encoding. */
  measure(key: string, entry: Entry): void {
    if (entry.isShared || this.#entries.peek(key) !== entry) return;
    if (codingsOf(entry.document).length > 0) this.#encodings.set(key, entry.document);
    else this.#encodings.delete(key);
  }

  /** Bytes held now. */
  get size(): number {
    return this.#entries.calculatedSize + this.#encodings.calculatedSize;
  }
}

/** Bounds in bytes; one page may not empty the store. */
function bounds(limit: number) {
  return { maxSize: Math.max(1, limit), maxEntrySize: Math.max(1, Math.floor(limit / 8)) };
}
