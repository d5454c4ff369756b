import type { NewsroomModel } from './newsroom-model.ts';

/** What readers see at one moment, to be compared with another. */
export type Picture = {
  /** By code, all that an article's own page says of it. */
  pages: Map<string, string>;
  /** What lists show, and by what they choose. */
  cards: string;
  /** What is on every page. */
  site: string;
  /** All that is stored. */
  all: string;
};

export function picture(model: NewsroomModel): Picture {
  const { sections, authors, redirects, site } = model;
  const live = model.live().flatMap((code) => model.shown.get(code) ?? []);
  const everywhere = JSON.stringify([sections, authors, redirects, site.name]);
  return {
    pages: new Map(live.map((shown) => [shown.draft.code, JSON.stringify(shown)])),
    cards: JSON.stringify(live.map(({ draft: { body: _b, related: _r, ...card }, slug }) => [card, slug])),
    site: everywhere,
    all: JSON.stringify([everywhere, site.timeZone, [...model.shown.values()]]),
  };
}

export function codesThatDiffer(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((code) => before.get(code) !== after.get(code));
}
