import type { Atom } from '../persian/atoms.ts';
import { joinsOf, searchAtoms, wordsOf } from '../persian/compounds.ts';
import { bodyText } from './body-text.ts';
import { BREAK, byAuthor, EVERY, inHead, inTitle, isFunctionWord, ofSection } from './layout.ts';

/** What is searched of an article. */
export type SearchedArticle = {
  title: string;
  kicker: string | null;
  lead: string;
  tags: readonly string[];
  bodyHtml: string;
  imageCaption: string | null;
  sectionSlug: string;
  /** Slugs. */
  authors: readonly string[];
};

/** A row of the full-text table, and the words that it adds to what search knows. */
export type SearchDocument = { terms: string; words: Set<string> };

/** A word of two letters or more, in one script: no number, and no name of a model. */
const WORD = /^\p{L}{2,}$/u;

/** An article as the full-text table holds it (layout.ts). */
export function searchDocument(article: SearchedArticle): SearchDocument {
  const title = searchAtoms(article.title);
  const heads = [article.kicker ?? '', article.lead, ...article.tags].map(searchAtoms);
  const rest = [article.imageCaption ?? '', bodyText(article.bodyHtml)].map(searchAtoms);
  const fields = [title, ...heads, ...rest];
  const terms = [
    ...fields.flatMap((atoms) => [...sequence(atoms), BREAK]),
    ...fields.flatMap(joins).flatMap((join) => [join, BREAK]),
    ...marked([title], inTitle),
    ...marked(heads, inHead),
    ofSection(article.sectionSlug),
    ...article.authors.map(byAuthor),
    EVERY,
  ];
  const words = new Set(fields.flatMap((atoms) => atoms.map(({ text }) => text)).filter((text) => WORD.test(text)));
  return { terms: terms.join(' '), words };
}

function sequence(atoms: readonly Atom[]): string[] {
  return atoms.flatMap(({ gap, text }) => (gap === 'break' ? [BREAK, text] : [text]));
}

function joins(atoms: readonly Atom[]): string[] {
  return wordsOf(atoms).flatMap((word) => joinsOf(word).map(({ text }) => text));
}

/** Each once: where in its field a word stands is told by the unmarked terms. */
function marked(fields: readonly Atom[][], mark: (word: string) => string): string[] {
  const words = fields.flatMap((atoms) => [...atoms.map(({ text }) => text), ...joins(atoms)]);
  return [...new Set(words)].filter((word) => !isFunctionWord(word)).map(mark);
}
