import { expect, test } from 'vitest';
import { choicesFor } from '../../covers/random.ts';
import { kinByTerms, type Posting } from '../related/by-terms.ts';
import { NEAREST_IN_TIME } from '../related/kinship.ts';
import { openNewsroom } from '../testing/newsroom.ts';
import { writeTerms } from './kin-rows.ts';
import { nearestStored } from './nearest-stored.ts';

const ARTICLES = 600;

test('the database finds those that memory finds, and of a common word the nearest in time', async () => {
  const random = choicesFor('nearest');
  const below = (end: number) => Math.floor(random.between(0, end));
  // Every article has the common word; some share a minute. Weights are such that no two scores are the same.
  const subjects = new Map(
    Array.from({ length: ARTICLES }, (_, index) => {
      const words = ['common', ...Array.from({ length: 4 }, () => `word ${below(40)}`), `own ${index}`];
      const terms = new Map(words.map((word) => [word, random.between(0.1, 1)]));
      return [String(index), { minute: Math.floor(index / 3) * 10, terms }] as const;
    }),
  );
  const postings = new Map<string, Posting[]>();
  for (const [code, { minute, terms }] of subjects)
    for (const [term, weight] of terms) postings.set(term, [...(postings.get(term) ?? []), { code, minute, weight }]);
  const { database, close } = await openNewsroom();
  try {
    await writeTerms(database, [], subjects);
    const kinOf = kinByTerms(postings, ARTICLES);
    for (const code of ['0', '1', '299', '300', '598', '599']) {
      const subject = subjects.get(code) ?? { minute: 0, terms: new Map() };
      const rounded = (list: { code: string; score: number }[]) =>
        list.map((one) => [one.code, one.score.toFixed(6)].join(' '));
      const stored = await nearestStored(database, code, subject, ARTICLES);
      expect(rounded(stored)).toEqual(rounded(kinOf(code, subject.minute, subject.terms)));
    }
    const only = { minute: 1000, terms: new Map([['common', 1]]) };
    const near = [...kinOf('300', only.minute, only.terms), ...(await nearestStored(database, '300', only, ARTICLES))];
    const distances = near.map(({ code }) => Math.abs(Number(code) - 300));
    expect(Math.max(...distances)).toBeLessThanOrEqual(NEAREST_IN_TIME + 2);
  } finally {
    await close();
  }
});
