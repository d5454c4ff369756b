import { type Highlighted, type Hit, highlight } from './highlight.ts';

/** Letters of a snippet, about. */
const LENGTH = 220;
/** Letters that stand before its first hit. */
const LEAD_IN = 60;

/**
 * The stretch of a text that holds hits of the most different parts of a query; undefined when it holds none. It begins
 * and ends between words, with an ellipsis where the text goes on, and stays within a paragraph where it can.
 */
export function snippetOf(text: string, hits: readonly Hit[]): Highlighted | undefined {
  const best = bestWindow(hits);
  if (!best) return undefined;
  const paragraph = text.lastIndexOf('\n', best.start) + 1;
  const from = best.start - paragraph <= LEAD_IN ? paragraph : wordAfter(text, best.start - LEAD_IN);
  const wanted = Math.max(best.end, from + LENGTH);
  const ends = text.indexOf('\n', best.end);
  const paragraphEnd = ends < 0 ? text.length : ends;
  const to = wanted >= paragraphEnd ? paragraphEnd : wordBefore(text, wanted, best.end);
  const inside = hits.filter(({ start, end }) => start >= from && end <= to);
  const pieces = highlight(text, inside, from, to);
  if (from > paragraph) pieces.unshift({ text: '… ', isHit: false });
  if (to < paragraphEnd) pieces.push({ text: ' …', isHit: false });
  return pieces;
}

function bestWindow(hits: readonly Hit[]): { start: number; end: number } | undefined {
  let best: { start: number; end: number; worth: number } | undefined;
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
    const worth = seen.size * 100 + Math.min(count, 99);
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
