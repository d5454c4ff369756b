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

/**
 * The words of a text that may tell what it is about, in their order: folded, without endings, function words,
 * numbers and what is shorter than three letters. For comparing subjects, not for search.
 */
export function subjectWords(text: string): string[] {
  const words: string[] = [];
  for (const [run] of fold(text).matchAll(WORD)) {
    const parts = run.split('\u200c').filter(Boolean);
    const [first = '', ...rest] = parts;
    // A verb: its stem tells little, and less in each of its forms.
    if (VERB_SIGNS.has(first)) continue;
    const stem = [first, ...rest.filter((part) => !ENDINGS.has(part))].join('\u200c');
    const word = rest.length === 0 ? stem.replace(JOINED_PLURAL, '$1') : stem;
    if (word.length > 2 && !/^\p{N}+$/u.test(word) && !isStopWord(word)) words.push(word);
  }
  return words;
}
