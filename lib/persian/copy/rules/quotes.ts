import { LETTER } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';

const PERSIAN = new RegExp(`[${LETTER}]`, 'u');
const OPENS = /(?:^|[\s([،؛:؟\ufffb/–—-])$/u;
const CLOSES = /^(?:$|[\s)\].,،؛:؟!…?;\ufffb\u200c–—-])/u;

/** Pairs of straight quotation marks with Persian between them; none when one of the paragraph's is not paired. */
export function straightQuotes(text: string): CopyFinding[] {
  const places = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (places.length === 0 || places.length % 2 === 1) return [];
  const findings: CopyFinding[] = [];
  for (let pair = 0; pair < places.length; pair += 2) {
    const [open = 0, close = 0] = places.slice(pair, pair + 2);
    const inside = text.slice(open + 1, close);
    if (!OPENS.test(text.slice(0, open).slice(-1)) || !CLOSES.test(text.slice(close + 1, close + 2))) return [];
    if (/^\s|\s$|^$/u.test(inside)) return [];
    if (!PERSIAN.test(inside) || /[«»]/u.test(inside) || isQuoted(text, open)) continue;
    const edits = [
      { from: open, to: open + 1, put: '«' },
      { from: close, to: close + 1, put: '»' },
    ];
    findings.push({ rule: 'straight-quotes', edits, shown: { from: open, to: close + 1 }, safe: true });
  }
  return findings;
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('«', at) > text.lastIndexOf('»', at);
}
