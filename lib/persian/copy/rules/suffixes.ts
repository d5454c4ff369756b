import { END, LETTER, START, ZWNJ } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';
import { ADJECTIVES, ONE_WORD } from '../words/adjectives.ts';
import { AFTER_HIGH, GLUED_NOUNS, NO_PLURALS } from '../words/nouns.ts';
import { VERB_FORMS } from '../words/verbs.ts';

const HA = 'ها(?:یی|یم|یت|یش|یمان|یتان|یشان|ی)?';
const GAP = `${ZWNJ}* +${ZWNJ}*`;
const WORD = `[${LETTER}${ZWNJ}]*[${LETTER}]`;
const SPLIT_PLURAL = new RegExp(`${START}(${WORD})(${GAP})(${HA})${END}(?!${ZWNJ})`, 'gu');
const GLUED_PLURAL = new RegExp(`${START}(${GLUED_NOUNS.join('|')}|[${LETTER}]{2,}ه)(${HA})${END}(?!${ZWNJ})`, 'gu');
const SPLIT_DEGREE = new RegExp(`${START}(${WORD})(${GAP})(تر(?:ین)?(?:ی)?)${END}(?!${ZWNJ})`, 'gu');

/** «های های گریه», «های و هوی», «ها ها», «شرکت های تک» */
const NO_PLURAL_BEFORE = new RegExp(`^ (?:ها|های|هوی|و هو[یا]?|${AFTER_HIGH.join('|')})${END}`, 'u');
const WET_BEFORE = new RegExp(`^ و (?:تازه|خشک|تمیز)${END}`, 'u');

/** «کتاب ها» and, for some nouns and after ه, «کتابها». */
export function plurals(text: string): CopyFinding[] {
  const findings: CopyFinding[] = [];
  for (const match of text.matchAll(SPLIT_PLURAL)) {
    const { 0: found, 1: noun = '', index } = match;
    if (NO_PLURAL_BEFORE.test(text.slice(index + found.length, index + found.length + 14))) continue;
    if (noun.length > 1 && !NO_PLURALS.has(noun) && !isVerbForm(noun)) findings.push(joining('split-plural', match));
  }
  for (const match of text.matchAll(GLUED_PLURAL)) findings.push(joining('glued-plural', match));
  return findings;
}

/** «بزرگ تر»: only after adjectives that are known, since «تر» is also wet. */
export function degrees(text: string): CopyFinding[] {
  const findings: CopyFinding[] = [];
  for (const match of text.matchAll(SPLIT_DEGREE)) {
    const { 0: found, 1: word = '', index } = match;
    if (WET_BEFORE.test(text.slice(index + found.length, index + found.length + 10))) continue;
    if (ADJECTIVES.has(word)) findings.push(joining('split-degree', match));
    else if (ONE_WORD.has(word)) findings.push(joining('split-degree', match, ''));
  }
  return findings;
}

/** After a letter that joins to none the parts stand apart by themselves: «خبرنگارها», «زودتر». */
const JOINS_NONE = /[اآدذرزژو]$/u;

function joining(rule: CopyFinding['rule'], match: RegExpExecArray, joiner = ZWNJ): CopyFinding {
  const { 0: found, 1: word = '', index } = match;
  const gap = match.length > 3 ? (match[2]?.length ?? 0) : 0;
  const from = index + word.length;
  const put = JOINS_NONE.test(word) ? '' : joiner;
  const shown = { from: index, to: index + found.length };
  return { rule, edits: [{ from, to: from + gap, put }], shown, safe: true };
}

/** Emphasis at the end of what is said: «نمی‌روم ها», «دیر نکنی ها». */
function isVerbForm(word: string): boolean {
  if (new RegExp(`^ن?می${ZWNJ}`, 'u').test(word)) return true;
  return /^[بن]/u.test(word) && VERB_FORMS.has(word.slice(1));
}
