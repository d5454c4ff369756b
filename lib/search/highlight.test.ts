import { expect, it, test } from 'vitest';
import { randomFrom } from '../live/model/random.ts';
import { fold } from '../persian/letters.ts';
import { clausesOf } from './forms.ts';
import { highlight, hitFinder } from './highlight.ts';
import { readQuery } from './query.ts';
import { snippetOf } from './snippet.ts';

const finder = (query: string) => hitFinder(clausesOf(readQuery(query).wanted, new Map()));
const shown = (text: string, query: string) =>
  highlight(text, finder(query)(text))
    .map(({ text: letters, isHit }) => (isHit ? `[${letters}]` : letters))
    .join('');

test.each([
  ['کتاب', 'کتاب\u200cها و كِتاب و کتابخانه', '[کتاب]\u200cها و [كِتاب] و کتابخانه'],
  ['کتابها', 'کتاب\u200cها، کتاب ها، کتابها', '[کتاب\u200cها]، [کتاب ها]، [کتابها]'],
  ['بین المللی', 'بینالمللی و بین\u200cالمللی', '[بینالمللی] و [بین\u200cالمللی]'],
  ['"صبح روشن"', 'صبح روشن، روشن و صبح', '[صبح روشن]، روشن و صبح'],
  ['"صبح روشن"', 'صبح. روشن', 'صبح. روشن'],
  ['نان و آب', 'نان و آب', '[نان] و [آب]'],
  ['۱۲۵۰۰', '12,500 تومان', '[12,500] تومان'],
  ['لاله', 'ﻻله', '[ﻻله]'],
])('«%s» in «%s» is %s', (query, text, marked) => expect(shown(text, query)).toBe(marked));

it('whatever the text, marks leave its letters as they are, and mark what folds to what is sought', () => {
  const SIGNS = [...'ابکيی آۀ.\n،', '\u200c', '\u0640', '\u064b', '\u0654', 'ﻻ', '😀', 'کتاب', 'كِتاب', 'کتابها', 'ها'];
  const random = randomFrom(3);
  const hitsIn = finder('کتابها');
  for (let turn = 0; turn < 3000; turn++) {
    const text = Array.from({ length: random.number(14) }, () => random.one(SIGNS as [string])).join('');
    const hits = hitsIn(text);
    const pieces = highlight(text, hits);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const { start, end } of hits) expect(fold(text.slice(start, end)).replace(/[\u200c ]/g, '')).toBe('کتابها');
    const snippet = snippetOf(text, hitsIn, 1) ?? [];
    expect(snippet.some(({ isHit }) => isHit)).toBe(hits.length > 0);
    expect(text).toContain(
      snippet
        .map((piece) => piece.text)
        .join('')
        .replace(/^… | …$/g, ''),
    );
  }
});
