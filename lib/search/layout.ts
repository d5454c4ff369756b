// How published articles stand in the full-text table. Each has one row of terms: the atoms of all that is searched, in
// their order, so that phrases are found; then its words that several atoms make, written as one; then marked terms,
// which say where an atom stands and to what the article belongs. A marked term is short to look up where the same
// question asked of columns would read every place of the word. No atom holds a sign that marks.

/** Parts sentences, fields and joined words: no phrase reaches across it. */
export const BREAK = '¶';
/** Stands in every article: what is sought when there are no words. */
export const EVERY = '∎';

const TITLE = '†';
const HEAD = '‡';
const SECTION = '§';
const AUTHOR = '※';

/** A word that stands in the title. */
export const inTitle = (word: string) => TITLE + word;
/** A word that stands in the kicker, the lead or a tag. */
export const inHead = (word: string) => HEAD + word;
export const ofSection = (slug: string) => SECTION + plain(slug);
export const byAuthor = (slug: string) => AUTHOR + plain(slug);

/** The tokenizer would part a slug at its hyphens. */
function plain(slug: string): string {
  return slug.toLowerCase().replace(/[^a-z0-9]/g, '·');
}

/** Function words: they stand in nearly every article, so that they choose none. */
const FUNCTION_WORDS = new Set(['و', 'در', 'از', 'به', 'که', 'را', 'با']);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

// Ids are in the order in which results are looked through, newest first, so that of a common word only the newest need
// be read. They stay within 32 bits, and differ little from one to the next, which keeps lists of them small.

/** Ids of one minute; of more articles some take an id of the minutes after it. */
export const IDS_PER_MINUTE = 64;
const FIRST_MINUTE = Date.UTC(2000, 0, 1) / 60_000;
const LAST_ID = 2 ** 31 - 1;

/** The least and the greatest id of articles published in the minute of an instant. */
export function idsOfMinute(at: Date): { least: number; greatest: number } {
  const greatest = LAST_ID - minuteOf(at) * IDS_PER_MINUTE;
  return { least: greatest - IDS_PER_MINUTE + 1, greatest };
}

/**
 * The ids of the minute of an instant in the order in which they are taken, each minute from another one on: FTS5 notes
 * what was deleted in hash tables by the lowest bits of ids, and looks there for every id that a query comes by. Were
 * those bits the same in all, each look would go through all that was deleted.
 */
export function idsInTurn(at: Date): number[] {
  const { greatest } = idsOfMinute(at);
  // Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4): near numbers come far apart.
  const hash = Math.imul(minuteOf(at), 0x9e3779b1) >>> 0;
  const first = Math.floor((hash / 2 ** 32) * IDS_PER_MINUTE);
  return Array.from({ length: IDS_PER_MINUTE }, (_, index) => greatest - ((first + index) % IDS_PER_MINUTE));
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000) - FIRST_MINUTE;
}
