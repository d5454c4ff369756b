import type { IncomingMessage } from 'node:http';
import { Epochs, type Snapshot } from '../epochs.ts';
import { deadEndAddress } from '../site/addresses.ts';
import type { CacheState } from './answer.ts';
import { encode } from './coding.ts';
import { deadEndAt, deadEndOf } from './dead-ends.ts';
import type { Ask } from './direct.ts';
import { codingsOf } from './document.ts';
import type { Drawn } from './drawing.ts';
import { Furniture } from './furniture.ts';
import { furnish, makePage, type Page, placesOf } from './page.ts';
import { plainRequest, type Rendered } from './render.ts';
import type { DocumentStore, Entry } from './store.ts';
import type { Stylesheets } from './strip.ts';
import type { Turns } from './turns.ts';
import { readKey, variantHeaders } from './variant.ts';

/** Which changes end an answer's life: `own` at once, `furniture` after a grace. */
export type Scopes = { own: readonly string[]; furniture: readonly string[] };

/** Where documents are kept, and who waits for a rendering with whom. */
export type Room = { store: DocumentStore; turns: Turns };

export type DocumentsOptions = Room & {
  ask: Ask;
  epochs: Epochs;
  /** Addresses that anybody can make up, of pages that cost much: they have a room of their own, and leave the others theirs. */
  aside?: Room & { covers: (key: string) => boolean };
  scopesOf: (key: string) => Scopes;
  stylesheets: Stylesheets;
};

/** Milliseconds for which a document with old furniture is still given. */
export const FURNITURE_GRACE = 60_000;
/** Milliseconds without a change after which it is made anew behind its readers. */
const FURNITURE_REST = 2_000;
/** Where change follows change it is made anew after so long: for several of them at once. */
const FURNITURE_PATIENCE = 40_000;

/** What a reader gets, and what the cache did for it. */
export type Given = { entry: Entry; state: CacheState };

type Flight = { own: Snapshot; entry: Promise<Entry> };
type FurnishedEntry = Entry & Required<Pick<Entry, 'page'>>;

/** Documents by address: from the store while they are current, else made anew, once for all who wait. */
export class Documents {
  #options: DocumentsOptions;
  #furniture: Furniture;
  #flights = new Map<string, Flight>();
  #remaking = new Set<string>();

  constructor(options: DocumentsOptions) {
    this.#options = options;
    this.#furniture = new Furniture(options);
  }

  /**
   * What can be given at once, without a promise: most answers are. When only its furniture is old, a newer one is
   * made behind the reader.
   */
  kept(key: string, request: IncomingMessage): Given | undefined {
    const { epochs } = this.#options;
    const entry = this.#roomOf(key).store.get(key);
    if (!entry || !epochs.isCurrent(entry.own)) return undefined;
    if (epochs.isCurrent(entry.furniture)) return { entry, state: 'hit' };
    const age = epochs.oldFor(entry.furniture);
    if (age > FURNITURE_GRACE) return undefined;
    if (age >= FURNITURE_PATIENCE || epochs.quietFor(entry.furniture) >= FURNITURE_REST) {
      // One that is in no coding any more must be compressed for this reader, who may as well have newer furniture.
      if (entry.page && codingsOf(entry.document).length === 0) return undefined;
      this.#remakeLater(key, request);
    }
    return { entry, state: 'stale' };
  }

  /**
   * The document for a request, current when its rendering can be had. When it can't, the last good one.
   * @throws what the rendering threw, when there is no document at all
   */
  async get(key: string, request: IncomingMessage): Promise<Given> {
    const given = this.kept(key, request);
    if (given) return given;
    try {
      return { entry: await this.#make(key, request), state: 'miss' };
    } catch (error) {
      const entry = this.#roomOf(key).store.get(key);
      if (entry) return { entry, state: 'stale' };
      throw error;
    }
  }

  /** To be called when the document of an address has grown by an encoding. */
  measure(key: string, entry: Entry): void {
    this.#roomOf(key).store.measure(key, entry);
  }

  #roomOf(key: string): Room {
    const { aside } = this.#options;
    return aside?.covers(key) ? aside : this.#options;
  }

  /** Joins a rendering under way, unless something has changed since it began. */
  #make(key: string, request: IncomingMessage): Promise<Entry> {
    const { epochs } = this.#options;
    const { turns } = this.#roomOf(key);
    const flight = this.#flights.get(key);
    if (flight && epochs.isCurrent(flight.own)) return flight.entry;
    // A dead end's page is asked for within another's turn: waiting for one of its own could wait for ever.
    // Newer furniture takes no time worth a turn.
    const isAtOnce = deadEndAt(key) || this.#canRefurnish(this.#roomOf(key).store.get(key));
    const inTurn = isAtOnce ? (work: () => Promise<Entry>) => work() : turns.take.bind(turns);
    return this.#fly(key, () => inTurn(() => this.#render(key, request)));
  }

  #fly(key: string, begin: () => Promise<Entry>): Promise<Entry> {
    const { epochs, scopesOf } = this.#options;
    const flight = { own: epochs.snapshot(scopesOf(readKey(key).address).own), entry: begin() };
    this.#flights.set(key, flight);
    const land = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.entry.then(land, land);
    return flight.entry;
  }

  /** Nobody joins it before it begins: when that is depends on how busy everything is. */
  #remakeLater(key: string, request: IncomingMessage): void {
    if (this.#remaking.has(key) || this.#flights.has(key)) return;
    this.#remaking.add(key);
    const again = plainRequest(request, key);
    const remake = async () => {
      const { epochs } = this.#options;
      const kept = this.#roomOf(key).store.get(key);
      // A reader who could not wait had it made meanwhile.
      if (kept && epochs.isCurrent(kept.own) && epochs.isCurrent(kept.furniture)) return;
      await this.#fly(key, () => this.#render(key, again));
    };
    this.#options.turns
      .takeIdle(remake)
      .catch(() => undefined)
      .finally(() => this.#remaking.delete(key));
  }

  /** A new document: of the page that there is, when only its furniture is old, else of a new rendering. */
  async #render(key: string, request: IncomingMessage): Promise<Entry> {
    const { store } = this.#roomOf(key);
    const kept = store.get(key);
    const entry = this.#canRefurnish(kept)
      ? await this.#refurnish(kept, request)
      : await this.#renderAnew(key, kept, request);
    store.set(key, entry);
    return entry;
  }

  /** Whether the page that there is needs nothing but newer furniture. */
  #canRefurnish(kept: Entry | undefined): kept is FurnishedEntry {
    const { epochs } = this.#options;
    return kept?.page !== undefined && epochs.isCurrent(kept.own) && epochs.isCurrent(kept.page.around);
  }

  async #refurnish(kept: FurnishedEntry, request: IncomingMessage) {
    const { ready, around } = kept.page;
    const entry = await this.#furnish({ ready, own: kept.own, around }, kept, request);
    // Its readers need not wait for what they had before; by the next furniture it is old again.
    await Promise.all(codingsOf(kept.document).map((coding) => encode(entry.document, coding, true)));
    return entry;
  }

  async #renderAnew(key: string, kept: Entry | undefined, request: IncomingMessage): Promise<Entry> {
    const { ask, epochs, scopesOf, stylesheets } = this.#options;
    const scopes = scopesOf(readKey(key).address);
    // Before the rendering begins: what changes during it makes the document old.
    const [own, around] = [epochs.snapshot(scopes.own), epochs.snapshot(scopes.furniture)];
    const rendered = await ask(plainRequest(request, key));
    const end = await this.#deadEnd(key, rendered, request);
    // What is not there can't be told from what stands around it: any change may bring it.
    if (end) return { ...end, own: Epochs.join([end.own, own, around]) };
    return this.#furnish({ ready: makePage(rendered, stylesheets, variantHeaders(key)), own, around }, kept, request);
  }

  async #furnish(
    { ready, own, around }: { ready: Page; own: Snapshot; around: Snapshot },
    kept: Entry | undefined,
    request: IncomingMessage,
  ): Promise<Entry> {
    const places = placesOf(ready);
    const { furniture, own: versions } = await this.#furniture.get(places, request);
    const document = furnish(ready, furniture, kept?.document);
    const entry = { document, own, furniture: Epochs.join([around, ...versions]) };
    return places.length > 0 ? { ...entry, page: { ready, around } } : entry;
  }

  /** The entry for an address that led nowhere: all of them share the document of that page. */
  async #deadEnd(key: string, rendered: Rendered | Drawn, request: IncomingMessage): Promise<Entry | undefined> {
    const page = deadEndAt(key);
    if (page) {
      if (rendered.status !== 200) throw new RenderError(rendered.status);
      rendered.status = page;
      return undefined;
    }
    const end = deadEndOf(rendered);
    if (rendered.status >= 500 || end === 500) throw new RenderError(rendered.status);
    if (!end) return undefined;
    const { entry } = await this.get(deadEndAddress(end), request);
    return { document: entry.document, own: Epochs.join([entry.own, entry.furniture]), furniture: [], isShared: true };
  }
}

/** A rendering that failed, or was the shell of a failure. */
export class RenderError extends Error {
  override name = 'RenderError';
  constructor(status: number) {
    super(`The page could not be rendered: status ${status}.`);
  }
}
