import { tooLarge } from '../load/read.ts';
import { type Finding, type Position, positionIn, START } from '../problems/problem.ts';

/** Bytes of Markdown in one body: far above any article, far below what would stall the site. */
const MAX_BODY = 1024 * 1024;

/**
 * How much of each kind a body may hold: far more than any article has, and little enough that it is read in a second or
 * two, since the time for some of them grows with the square of their number.
 */
const IN_ALL = [
  { what: 'lines', each: /\n/g, most: 10_000 },
  { what: 'headings', each: /^ {0,3}#{1,6}[ \t]/gm, most: 500 },
  { what: 'lines that begin with :::', each: /^[ \t>]*:::/gm, most: 200 },
  { what: 'table cells', each: /\|/g, most: 20_000 },
  { what: 'footnotes', each: /\[\^/g, most: 1000 },
  { what: 'addresses of links', each: /^ {0,3}\[[^\]\n]+\]:/gm, most: 1000 },
  { what: 'list items', each: /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/gm, most: 3000 },
];

const IN_A_PARAGRAPH = [
  { what: 'brackets', each: /[[\]]/g, most: 1000 },
  { what: 'marks of emphasis', each: /[*_~]/g, most: 1000 },
  { what: 'marks of HTML', each: /[<&]/g, most: 2000 },
  { what: 'addresses', each: /:\/\/|www\.|@/g, most: 500 },
  { what: 'backticks', each: /`/g, most: 1000 },
  { what: 'table cells', each: /\|/g, most: 20_000 },
];

/** Quotations and lists in each other. */
const DEEPEST = 20;
/** Spaces by which the content of a list item may be set in, at most, for each level. */
const INDENT = 6;

/** Why a body can't be rendered in reasonable time; undefined for all that anyone wrote by hand. */
export function beyondLimits(body: string): { position: Position; finding: Finding } | undefined {
  const size = Buffer.byteLength(body);
  if (size > MAX_BODY) return { position: START, finding: tooLarge(size, MAX_BODY, 'body') };
  const whole = IN_ALL.map((limit) => exceeding(body, limit)).find((found) => found !== undefined);
  if (whole) return { position: positionIn(body, whole.at), finding: whole.finding };
  for (let start = 0; start < body.length; ) {
    const gap = body.indexOf('\n\n', start);
    const end = gap === -1 ? body.length : gap + 2;
    const paragraph = body.slice(start, end);
    const found = IN_A_PARAGRAPH.map((limit) => exceeding(paragraph, limit, 'a paragraph')).find(Boolean);
    if (found) return { position: positionIn(body, start + found.at), finding: found.finding };
    start = end;
  }
  return tooDeep(body);
}

type Limit = { what: string; each: RegExp; most: number };

function exceeding(text: string, { what, each, most }: Limit, where = 'the body') {
  let count = 0;
  for (const { index } of text.matchAll(each)) {
    if (++count <= most) continue;
    const allowed = `${most.toLocaleString('en')} ${what}`;
    const message = `${where} has too many ${what}`;
    return { at: index, finding: { code: 'too-large', severity: 'error', message, allowed } satisfies Finding };
  }
  return undefined;
}

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** A line stands as deep as quotations and list items begin before its text, or as it is set in. */
function tooDeep(body: string) {
  for (const [index, line] of body.split('\n').entries()) {
    CONTAINER.lastIndex = 0;
    let depth = 0;
    let end = 0;
    while (depth <= DEEPEST && CONTAINER.test(line)) {
      depth++;
      end = CONTAINER.lastIndex;
    }
    const indent = line.length - line.trimStart().length;
    const setIn = depth > 0 ? indent / INDENT : 0;
    if (depth + setIn <= DEEPEST) continue;
    // A thematic break or a table's ruler is made of the same marks.
    if (/^[-*_|: \t]+$/.test(line.slice(0, end + 1)) && /^[-*_|: \t]*$/.test(line)) continue;
    const message = `quotations and lists stand more than ${DEEPEST} deep in each other here`;
    const finding: Finding = { code: 'too-deep', severity: 'error', message, allowed: `${DEEPEST}` };
    return { position: { line: index + 1, column: 1 }, finding };
  }
  return undefined;
}
