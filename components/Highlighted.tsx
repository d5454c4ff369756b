import type { Highlighted as Pieces } from '@/lib/search/search.ts';

/** A text with what was sought marked in it. */
export function Highlighted({ pieces }: { pieces: Pieces }) {
  let at = 0;
  return pieces.map(({ text, isHit }) => {
    const key = at;
    at += text.length;
    return isHit ? <mark key={key}>{text}</mark> : text;
  });
}
