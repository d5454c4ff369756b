import { distance } from 'fastest-levenshtein';
import { database } from '../db/client.ts';
import { joined } from '../persian/compounds.ts';
import { readVocabulary } from './find.ts';
import type { Clause } from './forms.ts';
import { isInflected, type Vocabulary } from './splits.ts';

/** A query with other words in the place of those that no article has. */
export type Correction = {
  text: string /** The clauses that were replaced, and by which folded word. */;
  words: Map<number, string>;
};

const LETTERS = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
/** Letters for which readers type one another, since they sound the same. */
const SOUNDS = ['ذزضظ', 'سصث', 'تط', 'غق', 'حه', 'عا'];
const soundOf = new Map(
  SOUNDS.flatMap((letters) => [...letters].map((letter) => [letter, letters.charAt(0)] as const)),
);

/** Shorter words are near to too many others; nobody types longer ones. */
const LEAST = 3;
const LONGEST = 20;
/** From this length on a word can have two mistakes. */
const LEAST_FOR_TWO = 6;
/** What a word gains for standing in ten times as many articles, in edits. */
const COMMONNESS = 0.25;

/** The query with the nearest known words in the place of unknown ones; undefined when there is nothing to replace. */
export async function correct(
  text: string,
  clauses: readonly Clause[],
  vocabulary: Vocabulary,
): Promise<Correction | undefined> {
  const words = new Map<number, string>();
  let corrected = text;
  // From the end, so that places before it stay true.
  for (const [index, { part, forms }] of [...clauses.entries()].reverse()) {
    const [word] = part.words;
    if (part.words.length !== 1 || !word) continue;
    const isKnown = forms.some((form) => form.every((term) => vocabulary.has(term)));
    if (isKnown || isInflected(joined(word), vocabulary)) continue;
    const better = await nearestWord(joined(word));
    if (better === undefined) continue;
    words.set(index, better);
    corrected = corrected.slice(0, part.start) + better + corrected.slice(part.end);
  }
  return words.size > 0 ? { text: corrected, words } : undefined;
}

/** The known word that was most likely meant by an unknown one. */
async function nearestWord(word: string): Promise<string | undefined> {
  if (word.length < LEAST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return undefined;
  const known = new Map(await readVocabulary(oneEditAway(word)));
  if (word.length >= LEAST_FOR_TWO)
    for (const [other, articles] of await sameBeginning(word)) known.set(other, articles);
  let best: { word: string; cost: number } | undefined;
  for (const [other, articles] of known) {
    const edits = editsBetween(word, other);
    const cost = edits - COMMONNESS * Math.log10(articles);
    if (edits <= (word.length >= LEAST_FOR_TWO ? 2 : 1) && (!best || cost < best.cost)) best = { word: other, cost };
  }
  return best?.word;
}

/** A letter more, less or another; two neighbours changed over. A letter of the same sound is half a mistake. */
function editsBetween(one: string, other: string): number {
  const edits = distance(one, other);
  if (edits === 2 && one.length === other.length && isSwap(one, other)) return 1;
  const heard = (word: string) => [...word].map((letter) => soundOf.get(letter) ?? letter).join('');
  return (edits + distance(heard(one), heard(other))) / 2;
}

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other.charAt(index));
  return one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at);
}

function oneEditAway(word: string): string[] {
  const letters = /[a-z]/.test(word) ? LATIN : LETTERS;
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of letters) {
      found.add(before + letter + after);
      found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  return [...found];
}

/** Known words that begin alike and are about as long: a second mistake is seldom in the first letters. */
async function sameBeginning(word: string): Promise<Vocabulary> {
  const [beginning, length] = [word.slice(0, 2), word.length];
  const rows = await database().$queryRaw<{ word: string; articles: number | bigint }[]>`
    SELECT "word", "articles" FROM "SearchWord"
    WHERE "word" >= ${beginning} AND "word" < ${`${beginning}\uffff`}
      AND LENGTH("word") BETWEEN ${length - 2} AND ${length + 2}`;
  return new Map(rows.map(({ word: other, articles }) => [other, Number(articles)]));
}

const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
const PERSIAN_KEYS = 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو';

/**
 * What was meant by a text that was typed with the keyboard still in Latin: the Persian letters of the same keys
 * (ISIRI 9147). Undefined for a text that has other letters.
 */
export function onPersianKeyboard(text: string): string | undefined {
  if (!/[a-z]/i.test(text) || /[^\x20-\x7e]/.test(text)) return undefined;
  return [...text.replace(/H/g, 'آ').replace(/C/g, 'ژ').toLowerCase()]
    .map((key) => PERSIAN_KEYS.charAt(KEYS.indexOf(key)) || key)
    .join('');
}
