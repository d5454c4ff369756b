import { type Highlighted, type Hit, highlight } from './highlight.ts';

/** Letters of a snippet, about. */
const LENGTH = 220;
/** Letters that stand before its first hit. */
const LEAD_IN = 60;

/**
 * The stretch of a text that holds hits of the most different parts of a query; undefined when it holds none. It stays
 * within a paragraph, and begins and ends between words, with an ellipsis where the paragraph goes on.
 * @param hitsIn finds what was sought in a paragraph; after the first one with a stretch that holds all, no other is read
 * @param clauses how many parts there are
 */
export function snippetOf(
  text: string,
  hitsIn: (paragraph: string) => Hit[],
  clauses: number,
): Highlighted | undefined {
  let best: { paragraph: string; hits: Hit[]; window: Window } | undefined;
  for (const paragraph of text.split('\n')) {
    const hits = hitsIn(paragraph);
    const window = bestWindow(hits);
    if (!window || (best && window.worth <= best.window.worth)) continue;
    best = { paragraph, hits, window };
    if (window.worth >= clauses * ALL_OF_ONE) break;
  }
  return best && cutOut(best.paragraph, best.hits, best.window);
}

function cutOut(paragraph: string, hits: readonly Hit[], { start, end }: Window): Highlighted {
  const from = start <= LEAD_IN ? 0 : wordAfter(paragraph, start - LEAD_IN);
  const wanted = Math.max(end, from + LENGTH);
  const to = wanted >= paragraph.length ? paragraph.length : wordBefore(paragraph, wanted, end);
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to);
  const pieces = highlight(paragraph, inside, from, to);
  if (from > 0) pieces.unshift({ text: '… ', isHit: false });
  if (to < paragraph.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

/** A stretch from one hit to another; its worth is first how many parts of the query it holds, then how many hits. */
type Window = { start: number; end: number; worth: number };

const ALL_OF_ONE = 100;

function bestWindow(hits: readonly Hit[]): Window | undefined {
  let best: Window | undefined;
  hits.forEach((first, index) => {
    const seen = new Set<number>();
    let { end } = first;
    let count = 0;
    for (let at = index; at < hits.length; at++) {
      const hit = hits[at];
      if (!hit || hit.end > first.start + LENGTH - LEAD_IN) break;
      seen.add(hit.clause);
      end = Math.max(end, hit.end);
      count++;
    }
    const worth = seen.size * ALL_OF_ONE + Math.min(count, ALL_OF_ONE - 1);
    if (!best || worth > best.worth) best = { start: first.start, end, worth };
  });
  return best;
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function wordBefore(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < least ? Math.max(least, at) : space;
}
