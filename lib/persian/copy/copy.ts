import { ALL_RULES, type Edit, RULES } from './rules.ts';

/** Addresses, e-mail, code in backticks, names of files: nothing in them is prose. */
const NO_PROSE = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|`[^`]*`|(?<!\p{L})(?=[\w.-]*[A-Za-z])[\w-]+(?:\.[\w-]+)+/gu;
const PERSIAN = /[\u0621-\u06D3]/u;

/** What a copy editor would suggest for a run of prose, in order; where two suggestions meet, the first rule's. */
export function suggest(text: string): Edit[] {
  if (!PERSIAN.test(text)) return [];
  const closed = [...text.matchAll(NO_PROSE)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const taken: { from: number; to: number }[] = [...closed];
  const edits: Edit[] = [];
  for (const rule of ALL_RULES) {
    for (const edit of rule(text)) {
      if (isMentioned(text, edit)) continue;
      if (taken.some(({ from, to }) => edit.from < to && from < Math.max(edit.to, edit.from + 1))) continue;
      taken.push({ from: edit.from, to: Math.max(edit.to, edit.from + 1) });
      edits.push(edit);
    }
  }
  return edits.sort((a, b) => a.from - b.from);
}

/** Rules of spelling: a word that is quoted by itself is spoken of as it is spelt. */
const SPELLING = new Set(['arabic-letter', 'verb-sign', 'plural', 'comparison', 'compound', 'digits', 'doubled-word']);

function isMentioned(text: string, { from, to, rule }: Edit): boolean {
  return SPELLING.has(rule) && /[«“"‘]/u.test(text[from - 1] ?? '') && /[»”"’]/u.test(text[to] ?? '');
}

/** The text with some edits made; they must not meet. */
export function applyEdits(text: string, edits: readonly Omit<Edit, 'rule'>[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, put } of [...edits].sort((a, b) => a.from - b.from)) {
    out += text.slice(at, from) + put;
    at = to;
  }
  return out + text.slice(at);
}

/** The text as its safe suggestions make it, until nothing is left to suggest. */
export function correct(text: string): string {
  for (let rounds = 0, now = text; ; rounds++) {
    const edits = suggest(now).filter(({ rule }) => RULES[rule].safe);
    if (edits.length === 0 || rounds === 5) return now;
    now = applyEdits(now, edits);
  }
}
