import type { Clause, Form } from './forms.ts';
import { byAuthor, EVERY, inHead, inTitle, isFunctionWord, ofSection } from './layout.ts';

/** What results may be narrowed to; slugs. */
export type Belonging = { section?: string | undefined; author?: string | undefined };

/** Expressions of FTS5 (sqlite.org/fts5.html, 3) for one query; undefined where it would be the same as another. */
export type Expressions = {
  /** All that is found. */
  all: string;
  /** Every word is in the title. */
  title?: string;
  /** Every word is in the title, the kicker, the lead or a tag. */
  head?: string;
  /** Some word is in the title. */
  someTitle?: string;
  /** All words stand close together. */
  near?: string;
  /** All words stand as they were typed. */
  phrase?: string;
};

/** Words between which others may stand and which are still close together. */
const CLOSE = 10;
/** Of more words than this, a pasted headline or sentence, only whole titles and the very phrase count beside finding all. */
const MANY = 6;

/** What the full-text table is asked for a query's clauses. */
export function expressionsOf(wanted: readonly Clause[], unwanted: readonly Clause[], of: Belonging): Expressions {
  const sought = wanted.filter(({ isSilent }) => !isSilent);
  const belonging = [
    ...(of.section === undefined ? [] : [quote([ofSection(of.section)])]),
    ...(of.author === undefined ? [] : [quote([byAuthor(of.author)])]),
  ];
  const words = sought.map(({ forms }) => any(forms.map(quote)));
  const found = every([...(words.length > 0 ? words : [quote([EVERY])]), ...belonging]);
  const without = unwanted.flatMap(({ forms }) => forms.map(quote));
  const butNot = (expression: string) => (without.length > 0 ? `${expression} NOT ${any(without)}` : expression);
  const narrow = (more: string) => butNot(`(${found} AND ${more})`);
  const all = butNot(found);
  if (sought.length === 0) return { all };
  const areMany = sought.length > MANY;
  const title = sought.map((clause) => marked(clause, (word) => quote([inTitle(word)])));
  const head = sought.map((clause) => marked(clause, (word) => any([quote([inTitle(word)]), quote([inHead(word)])])));
  const expressions: Expressions = {
    all,
    // What has these has all that is sought: the long lists of words in bodies need not be looked through for it.
    title: butNot(every([...title, ...belonging])),
    ...(!areMany && { head: butNot(every([...head, ...belonging])) }),
  };
  if (sought.length === 1) return expressions;
  const typed = sought.map(({ part }) => quote(part.words.flat().map(({ text }) => text)));
  const areOneText = wanted.every(
    ({ part: { words, follows } }, index) => words.length === 1 && (index === 0 || follows),
  );
  return {
    ...expressions,
    ...(!areMany && { someTitle: narrow(any(title)), near: narrow(`NEAR(${typed.join(' ')}, ${CLOSE})`) }),
    ...(areOneText && {
      phrase: narrow(quote(wanted.flatMap(({ part }) => part.words.flat().map(({ text }) => text)))),
    }),
  };
}

/**
 * Marked terms stand in no order: of a form of several words each must be there, and the words must stand somewhere as
 * the form has them.
 */
function marked({ forms }: Clause, mark: (word: string) => string): string {
  return any(
    forms.map((form) => {
      const telling = form.filter((word) => !isFunctionWord(word));
      const marks = (telling.length > 0 ? telling : form).map(mark);
      return every(form.length > 1 ? [...marks, quote(form)] : marks);
    }),
  );
}

function every(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] ?? '') : `(${expressions.join(' AND ')})`;
}

function any(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] ?? '') : `(${expressions.join(' OR ')})`;
}

/** A string of FTS5. Terms are letters, digits and marks: none has a quotation mark, and the doubled one is for certain. */
function quote(form: Form): string {
  return `"${form.join(' ').replaceAll('"', '""')}"`;
}
