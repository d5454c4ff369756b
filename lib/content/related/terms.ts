import { subjectWords } from '../../persian/subject-words.ts';
import type { StoredArticle } from '../plan/plan.ts';

/** What an article is about: words and tags with their weights, none above 1. */
export type Terms = ReadonlyMap<string, number>;

/** An article as it is compared with others. */
export type Subject = { minute: number; terms: Terms };

/** How many terms are kept of an article: more cost room and time, and add what only its prose is about. */
const MOST_TERMS = 20;

/** How much a word counts by where it stands; those of several places add up. */
const WEIGHTS = { tag: 5, title: 3, kicker: 2.5, lead: 2, body: 0.5 } as const;
/** News says first what it is about: more of a body changes little and costs a first sync seconds. In characters. */
export const MOST_BODY = 3000;
/** A word that the body repeats is what the article is about, but only up to so many times. */
const MOST_REPEATS = 6;

/** Marks the term of a whole tag, apart from the words in it. */
const TAG = '#';

/** What the terms of an article are taken from. */
export type Described = Pick<StoredArticle, 'title' | 'kicker' | 'lead' | 'bodyHtml' | 'tags'>;

/** The terms that tell most of what an article is about. */
export function termsOf({ title, kicker, lead, bodyHtml, tags }: Described): Terms {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) => weights.set(word, (weights.get(word) ?? 0) + weight);
  for (const { key, spelling } of tags) {
    add(`${TAG}${key}`, WEIGHTS.tag);
    for (const word of subjectWords(spelling)) add(word, WEIGHTS.lead);
  }
  for (const word of new Set(subjectWords(title))) add(word, WEIGHTS.title);
  for (const word of new Set(subjectWords(kicker ?? ''))) add(word, WEIGHTS.kicker);
  for (const word of new Set(subjectWords(lead))) add(word, WEIGHTS.lead);
  const repeats = new Map<string, number>();
  for (const word of subjectWords(textOf(bodyHtml))) repeats.set(word, (repeats.get(word) ?? 0) + 1);
  for (const [word, times] of repeats) if (times > 1) add(word, WEIGHTS.body * Math.min(times, MOST_REPEATS));
  const telling = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_TERMS);
  const most = telling[0]?.[1] ?? 1;
  return new Map(telling.map(([term, weight]) => [term, Math.round((weight / most) * 1000) / 1000]));
}

function textOf(html: string): string {
  return html
    .slice(0, MOST_BODY)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&#?\w+;/g, ' ');
}
