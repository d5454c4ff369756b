import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Epochs, Snapshot } from '../epochs.ts';
import type { Ask } from './direct.ts';
import type { Scopes } from './documents.ts';
import { type Filling, makePage } from './page.ts';
import { plainRequest } from './render.ts';
import type { Stylesheets } from './strip.ts';

export type FurnitureOptions = {
  ask: Ask;
  epochs: Epochs;
  scopesOf: (key: string) => Scopes;
  stylesheets: Stylesheets;
};

/** Furniture and the versions that it was made with. */
type Made = { filling: Filling; own: Snapshot };

/** Parts that differ from page to page are few: articles that are themselves among the newest. */
const MOST_KEPT = 500;

/** What stands around pages, by the address of the page that makes it: made once for all of them until it changes. */
export class Furniture {
  #options: FurnitureOptions;
  #kept = new LRUCache<string, Made>({ max: MOST_KEPT });
  #flights = new Map<string, { own: Snapshot; made: Promise<Made> }>();

  constructor(options: FurnitureOptions) {
    this.#options = options;
  }

  /**
   * Furniture for some places, and the versions that all of it was made with.
   * @throws what the rendering threw, when there is not even an older one
   */
  async get(places: readonly string[], request: IncomingMessage) {
    const made = await Promise.all(places.map((place) => this.#current(place, request)));
    return {
      furniture: new Map(places.flatMap((place, at) => (made[at] ? [[place, made[at].filling] as const] : []))),
      own: made.map(({ own }) => own),
    };
  }

  async #current(place: string, request: IncomingMessage): Promise<Made> {
    const { epochs } = this.#options;
    const kept = this.#kept.get(place);
    if (kept && epochs.isCurrent(kept.own)) return kept;
    try {
      return await this.#make(place, request);
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
  }

  #make(place: string, request: IncomingMessage): Promise<Made> {
    const { epochs, scopesOf } = this.#options;
    const flight = this.#flights.get(place);
    if (flight && epochs.isCurrent(flight.own)) return flight.made;
    // Before the rendering begins: what changes during it makes it old.
    const own = epochs.snapshot(scopesOf(place).own);
    const made = this.#render(place, own, request);
    const begun = { own, made };
    this.#flights.set(place, begun);
    const land = () => {
      if (this.#flights.get(place) === begun) this.#flights.delete(place);
    };
    made.then(land, land);
    return made;
  }

  async #render(place: string, own: Snapshot, request: IncomingMessage): Promise<Made> {
    const { ask, stylesheets } = this.#options;
    const rendered = await ask(plainRequest(request, place));
    const { filling } = rendered.status === 200 ? makePage(rendered, stylesheets) : {};
    if (!filling) throw new Error(`The page ${place} made no furniture: status ${rendered.status}.`);
    const made = { filling, own };
    this.#kept.set(place, made);
    return made;
  }
}
