import { randomUUID } from 'node:crypto';

/** Names the rendering for which the front collects still parts. */
export const STILL_HEADER = 'x-still';

/** Still parts of one rendering: markup made beside it, in order. */
export type StillParts = { name: string; parts: string[] };

/** Turns elements into markup, at once; throws for a component that waits. */
type Markup = (elements: unknown) => string;

// The server's own modules and Next's bundle of them share one process, but no variables.
const shared = Symbol.for('peyk.still');
type Workshop = { markup: Markup; renderings: Map<string, string[]>; secret: string; count: number };
const holder = globalThis as { [shared]?: Workshop };

const MARK = 'still-';

/** Lets still parts of pages be made by `markup`; called by a server that puts them in (`putStill`). */
export function offerStill(markup: Markup): void {
  holder[shared] = { markup, renderings: new Map(), secret: randomUUID(), count: 0 };
}

/** Begins to collect the still parts of a rendering, to be asked for with its name in the header; undefined where none are made. */
export function collectStill(): StillParts | undefined {
  const workshop = holder[shared];
  if (!workshop) return undefined;
  const rendering = { name: `${workshop.secret} ${++workshop.count}`, parts: [] };
  workshop.renderings.set(rendering.name, rendering.parts);
  return rendering;
}

/** To be called when a rendering is over: its name stands for nothing any more. */
export function forgetStill({ name }: StillParts): void {
  holder[shared]?.renderings.delete(name);
}

/** Makes markup of elements for the rendering of a name; the mark of its place, or undefined where it is not collected. */
export function makeStill(name: string | null, elements: unknown): string | undefined {
  const workshop = holder[shared];
  const parts = name === null ? undefined : workshop?.renderings.get(name);
  return parts && workshop && `${MARK}${parts.push(workshop.markup(elements)) - 1}`;
}

/** A page with its still parts in their places. */
export function putStill(html: string, parts: readonly string[]): string {
  if (parts.length === 0) return html;
  return html.replace(/<peyk-still data-mark="still-(\d+)"><\/peyk-still>/g, (_place, number) => parts[number] ?? '');
}
