import { type ArticleCard, findCards } from '../articles/card.ts';
import { PAGE_SIZE } from '../articles/lists.ts';
import { database } from '../db/client.ts';
import { bodyText } from './body-text.ts';
import { type Belonging, expressionsOf } from './expression.ts';
import { findMatches, MOST_COUNTED, type Period, readVocabulary } from './find.ts';
import { askedWords, type Clause, clausesOf, formsOf } from './forms.ts';
import { type Highlighted, type Hit, highlight, hitFinder } from './highlight.ts';
import type { Query } from './query.ts';
import { snippetOf } from './snippet.ts';
import type { Vocabulary } from './splits.ts';

/** An article that was found, with what was sought marked in it. */
export type SearchResult = {
  article: ArticleCard;
  title: Highlighted;
  /** Its lead; where that says nothing of what was sought, the place of the body that says most of it. */
  text: Highlighted;
};

export type Results = {
  results: SearchResult[];
  /** Pages that can be looked at: of very many results only the best have one. */
  pages: number;
  total: number;
  /** There are more than `total`. */
  isMore: boolean;
  /** What was sought, word by word, and what is known of the words: for whoever looks for others. */
  clauses: Clause[];
  vocabulary: Vocabulary;
};

/** Of very many results so many have a page. */
const MOST_REACHABLE = 1000;
/** Letters of a body that are looked through for a snippet. */
const LONGEST_BODY = 40_000;

/** One page of what is found for a query at an instant. */
export async function findResults(
  { wanted, unwanted }: Query,
  { at, page, period, of }: { at: Date; page: number; period: Period; of: Belonging },
): Promise<Results> {
  const vocabulary = await readVocabulary(askedWords([...wanted, ...unwanted]));
  const clauses = clausesOf(wanted, vocabulary);
  const without = unwanted.map((part) => ({ part, forms: formsOf(part, vocabulary), isSilent: false }));
  const expressions = expressionsOf(clauses, without, of);
  const found = await findMatches(expressions, { at, period, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
  const pages = Math.max(1, Math.ceil(Math.min(found.reachable, MOST_REACHABLE) / PAGE_SIZE));
  return {
    results: await tell(found.codes, clauses, at),
    pages,
    total: Math.min(found.total, MOST_COUNTED),
    isMore: found.total > MOST_COUNTED,
    clauses,
    vocabulary,
  };
}

async function tell(codes: string[], clauses: readonly Clause[], at: Date): Promise<SearchResult[]> {
  if (codes.length === 0) return [];
  const [cards, states] = await Promise.all([
    findCards({ where: { code: { in: codes } } }, at),
    database().article.findMany({ where: { code: { in: codes } }, select: { code: true, status: true } }),
  ]);
  // What is live is asked here and not of the database, which would rather look through all that is published.
  const published = new Set(states.flatMap(({ code, status }) => (status === 'published' ? [code] : [])));
  const byCode = new Map(cards.map((card) => [card.code, card]));
  const found = codes.flatMap((code) => {
    const article = byCode.get(code);
    return article && published.has(code) && article.publishedAt <= at ? [article] : [];
  });
  const hitsIn = hitFinder(clauses);
  const marked = (text: string) => highlight(text, hitsIn(text));
  const leads = new Map(found.map(({ code, lead }) => [code, marked(lead)]));
  const silent = found.flatMap(({ code }) => (leads.get(code)?.some(({ isHit }) => isHit) ? [] : [code]));
  const parts = clauses.filter(({ isSilent }) => !isSilent).length;
  const snippets = await readSnippets(silent, hitsIn, parts);
  return found.map((article) => {
    const text = snippets.get(article.code) ?? leads.get(article.code) ?? [];
    return { article, title: marked(article.title), text };
  });
}

/** What the bodies of articles say of what was sought; reading a body for it takes as long as all the rest of a result. */
async function readSnippets(
  codes: readonly string[],
  hitsIn: (text: string) => Hit[],
  parts: number,
): Promise<Map<string, Highlighted>> {
  if (codes.length === 0) return new Map();
  const bodies = await database().article.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, bodyHtml: true },
  });
  return new Map(
    bodies.flatMap(({ code, bodyHtml }) => {
      const body = bodyText(bodyHtml).slice(0, LONGEST_BODY);
      const snippet = snippetOf(body, hitsIn, parts);
      return snippet ? [[code, snippet] as const] : [];
    }),
  );
}
