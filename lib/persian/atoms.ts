import { fold } from './letters.ts';

/**
 * What stands between an atom and the one before it: `none` (it is the first), `joint` (one word: only ZWNJ or its
 * like, or the mark between thousands of a number), `space` (or a hyphen), `mark` (a comma, a quotation mark), or `break`
 * (the end of a sentence or paragraph).
 */
export type Gap = 'none' | 'joint' | 'space' | 'mark' | 'break';

/** One of the smallest words of a text: a run of letters and digits, parted also at ZWNJ. */
export type Atom = {
  /** Folded. */
  text: string;
  gap: Gap;
  /** Where it stands in the original text: offsets in UTF-16 units, harakat and tatweel included. */
  start: number;
  end: number;
};

/** Letters of an atom: what is longer is no word, and is cut. */
const LONGEST = 64;

const ALPHANUMERIC = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;
const DIGIT = /^\p{N}$/u;
const SENTENCE_END = new Set('!?؟؛…\n\r\u2028\u2029');
/** Ends a sentence or a clause, unless a letter or digit follows at once: v1.2, 15:47. */
const WEAK_END = new Set('.:');
const SPACE = /^[\s\p{Pd}_]$/u;
const THOUSANDS_MARK = new Set(',٬،');
const ZWNJ = '\u200c';

type Kind = 'letter' | 'joiner' | 'other';
type Piece = { text: string; kind: Kind };

/**
 * The atoms of a text in their order. Spellings of one word with a space, with ZWNJ and with «ي» for «ی» have the same
 * atoms; `fold` of an atom's original letters is its text.
 */
export function readAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  let gap: Gap = 'none';
  let current: Atom | undefined;
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const sign = text.slice(at, end);
    const folded = end === at + 1 ? foldSign(text.charCodeAt(at)) : piecesOf(sign);
    for (const { text: letters, kind } of folded) {
      if (kind === 'letter') {
        if (!current) {
          current = { text: '', gap, start: at, end };
          atoms.push(current);
        }
        if (current.text.length < LONGEST) current.text += letters;
        current.end = end;
        continue;
      }
      const within: Gap = kind === 'joiner' || isThousandsMark(text, at) ? 'joint' : gapOf(letters, text, end);
      gap = current ? within : wider(gap, within);
      current = undefined;
    }
    // What folds to nothing belongs to the letter before it.
    if (folded.length === 0 && current) current.end = end;
    at = end;
  }
  return atoms;
}

/** The end of the character that begins at an offset, with the marks on it. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

function gapOf(sign: string, text: string, next: number): Gap {
  if (SENTENCE_END.has(sign)) return 'break';
  if (WEAK_END.has(sign)) return ALPHANUMERIC.test(text.charAt(next)) ? 'mark' : 'break';
  return SPACE.test(sign) ? 'space' : 'mark';
}

function isThousandsMark(text: string, at: number): boolean {
  return (
    THOUSANDS_MARK.has(text.charAt(at)) &&
    DIGIT.test(text.charAt(at - 1)) &&
    /^\p{N}{3}/u.test(text.slice(at + 1, at + 4))
  );
}

const ORDER: Gap[] = ['none', 'joint', 'space', 'mark', 'break'];

function wider(one: Gap, other: Gap): Gap {
  // Before the first atom there is nothing to be parted from.
  if (one === 'none') return 'none';
  return ORDER.indexOf(one) < ORDER.indexOf(other) ? other : one;
}

function piecesOf(sign: string): Piece[] {
  return [...fold(sign)].map((text) => ({ text, kind: kindOf(text) }));
}

function kindOf(sign: string): Kind {
  if (sign === ZWNJ) return 'joiner';
  return ALPHANUMERIC.test(sign) ? 'letter' : 'other';
}

// Nearly all of a text are single characters; what each folds to is found once. As long as there are codes: an array that
// grows with gaps becomes a slow one.
const CODES = 0x1_0000;
const pieces = new Array<Piece[] | undefined>(CODES).fill(undefined);
const marks = new Array<boolean | undefined>(CODES).fill(undefined);

function foldSign(code: number): Piece[] {
  let found = pieces[code];
  if (!found) {
    found = piecesOf(String.fromCharCode(code));
    pieces[code] = found;
  }
  return found;
}

function isMark(code: number): boolean {
  let found = marks[code];
  if (found === undefined) {
    found = MARK.test(String.fromCharCode(code));
    marks[code] = found;
  }
  return found;
}
