import { fold } from './letters.ts';
import { isStopWord } from './stop-words.ts';

/** What follows a ZWNJ and makes no other word: plurals, «ی», possessives, comparison, «است» and its like. */
const ENDINGS = new Set(
  'ها های هایی هایم هایت هایش هایمان هایتان هایشان ی ای ام ات اش ایم اید اند مان تان شان تر ترین تری ترها'.split(' '),
);
const VERB_SIGNS = new Set(['می', 'نمی']);
/** Plurals that are written as one word; only of words that stay long enough to be one. */
const JOINED_PLURAL = /^(\p{L}{3,})(?:هایی|های|ها)$/u;

const WORD = /[\p{L}\p{N}\u200c]+/gu;

/** News uses few words over and over: what was found of each is kept, up to so many. */
const MOST_KEPT = 50_000;
const kept = new Map<string, string | undefined>();

/**
 * The words of a text that may tell what it is about, in their order: folded, without endings, function words,
 * numbers and what is shorter than three letters. For comparing subjects, not for search.
 */
export function subjectWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(WORD)) {
    if (!kept.has(run)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(run, subjectOf(run));
    }
    const word = kept.get(run);
    if (word !== undefined) words.push(word);
  }
  return words;
}

/** The word that a folded run of letters stands for; undefined when it tells nothing. */
function subjectOf(run: string): string | undefined {
  const [first = '', ...rest] = run.split('\u200c').filter(Boolean);
  // A verb: its stem tells little, and less in each of its forms.
  if (VERB_SIGNS.has(first)) return undefined;
  const stem = [first, ...rest.filter((part) => !ENDINGS.has(part))].join('\u200c');
  const word = rest.length === 0 ? stem.replace(JOINED_PLURAL, '$1') : stem;
  return word.length > 2 && !/^\p{N}+$/u.test(word) && !isStopWord(word) ? word : undefined;
}
