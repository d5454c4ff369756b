import { applyEdits, type CopyFinding } from './finding.ts';
import { compounds } from './rules/compounds.ts';
import { foreignDigits } from './rules/digits.ts';
import { doubledWords } from './rules/doubled.ts';
import { arabicLetters, strayJoiners } from './rules/letters.ts';
import { asciiPunctuation, spacing, threeDots } from './rules/punctuation.ts';
import { straightQuotes } from './rules/quotes.ts';
import { degrees, plurals } from './rules/suffixes.ts';
import { verbPrefixes } from './rules/verbs.ts';
import { shield } from './shield.ts';

/** Change letters for letters, so that the rules after them see what the text would be, at the same places. */
const FIRST = [arabicLetters, straightQuotes, asciiPunctuation];
const THEN = [verbPrefixes, plurals, degrees, compounds, strayJoiners, spacing, threeDots, foreignDigits, doubledWords];

/**
 * What a copy-editor would change in one run of prose (a paragraph, a heading, a title), in its order. Clean text gives
 * nothing: what may be right is left alone. Edits of different findings do not overlap.
 * @param text prose in which markup is U+FFFB and what is no prose (code) is U+FFFC
 */
export function proofread(text: string): CopyFinding[] {
  let seen = shield(text);
  const findings: CopyFinding[] = [];
  for (const rule of FIRST) {
    const found = rule(seen);
    if (found.length === 0) continue;
    findings.push(...found);
    seen = applyEdits(
      seen,
      found.flatMap(({ edits }) => edits),
    );
  }
  for (const rule of THEN) findings.push(...rule(seen).filter((finding) => !isMentioned(seen, finding)));
  return apart(findings.sort((a, b) => place(a) - place(b)));
}

/** «می روم» in quotation marks by itself is spoken about: a text on spelling may want it so. */
function isMentioned(text: string, { shown: { from, to } }: CopyFinding): boolean {
  return /[«“]/u.test(text[from - 1] ?? '') && /[»”]/u.test(text[to] ?? '');
}

function place({ edits }: CopyFinding): number {
  return edits[0]?.from ?? 0;
}

/** Of two findings about the same characters the first stays. */
function apart(findings: readonly CopyFinding[]): CopyFinding[] {
  const kept: CopyFinding[] = [];
  for (const finding of findings) {
    const clash = kept.some(({ edits }) =>
      edits.some((a) =>
        finding.edits.some((b) => (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to)),
      ),
    );
    if (!clash) kept.push(finding);
  }
  return kept;
}
