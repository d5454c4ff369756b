import { END, LETTER, START, ZWNJ } from '../alphabet.ts';
import type { CopyFinding } from '../finding.ts';
import { DRUNK, NO_GLUED_VERBS, VERB_FORMS } from '../words/verbs.ts';

const SPLIT = new RegExp(`${START}(ن?می)(${ZWNJ}* +${ZWNJ}*)([${LETTER}]+)${END}`, 'gu');
const GLUED = new RegExp(`${START}(ن?می)([${LETTER}]+)${END}`, 'gu');
/** «می گفته است» */
const PERFECT = new RegExp(`^[${ZWNJ} ]?(?:است|اند|ام|ای|ایم|اید|بود)${END}`, 'u');

/** «می شود» and «میشود»: می and نمی before a verb that is known. */
export function verbPrefixes(text: string): CopyFinding[] {
  const findings: CopyFinding[] = [];
  for (const { 0: found, 1: prefix = '', 2: gap = '', 3: word = '', index } of text.matchAll(SPLIT)) {
    if (!isVerb(word, text.slice(index + found.length, index + found.length + 6))) continue;
    const from = index + prefix.length;
    findings.push({
      rule: 'split-verb',
      edits: [{ from, to: from + gap.length, put: ZWNJ }],
      shown: { from: index, to: index + found.length },
      safe: prefix === 'نمی' || !DRUNK.has(word),
    });
  }
  for (const { 0: found, 1: prefix = '', 2: word = '', index } of text.matchAll(GLUED)) {
    if (!VERB_FORMS.has(word) || NO_GLUED_VERBS.has(found)) continue;
    const from = index + prefix.length;
    const shown = { from: index, to: index + found.length };
    findings.push({ rule: 'glued-verb', edits: [{ from, to: from, put: ZWNJ }], shown, safe: true });
  }
  return findings;
}

function isVerb(word: string, after: string): boolean {
  return VERB_FORMS.has(word) || (word.endsWith('ه') && VERB_FORMS.has(word.slice(0, -1)) && PERFECT.test(after));
}
