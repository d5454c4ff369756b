import { describe, expect, it, test } from 'vitest';
import { randomFrom } from '../live/model/random.ts';
import { readAtoms } from './atoms.ts';
import { searchAtoms, wordsOf } from './compounds.ts';
import { fold } from './letters.ts';
import { commonSpelling } from './variants.ts';

const texts = (text: string) => readAtoms(text).map((atom) => atom.text);

describe('atoms', () => {
  test.each([
    ['بین\u200cالمللی', ['بین', 'المللی'], 'ZWNJ'],
    ['بين المللي', ['بین', 'المللی'], 'a space, Arabic letters'],
    ['«کتابِ خوب»، ۱۴۰۵!', ['کتاب', 'خوب', '1405'], 'punctuation, marks, digits'],
    ['GPT-4 و H2O', ['gpt', '4', 'و', 'h2o'], 'Latin'],
    ['ﻻله ﷺ', ['لاله', 'صلی', 'الله', 'علیه', 'وسلم'], 'ligatures'],
    ['… — «»', [], 'none'],
  ])('of «%s» are %j (%s)', (text, atoms) => expect(texts(text)).toEqual(atoms));

  test.each([
    ['می\u200cشود', 'joint'],
    ['می\u00adشود', 'joint'],
    ['۱۲٬۵۰۰', 'joint'],
    ['12,500', 'joint'],
    ['می شود', 'space'],
    ['می\u200c شود', 'space'],
    ['می-شود', 'space'],
    ['می، شود', 'mark'],
    ['«می» شود', 'mark'],
    ['۱۵:۴۷', 'mark'],
    ['v1.2', 'mark'],
    ['شد. بعد', 'break'],
    ['شد؟ بعد', 'break'],
    ['شد\nبعد', 'break'],
    ['چنین: بعد', 'break'],
  ])('of «%s» have between them a %s', (text, gap) => {
    expect(readAtoms(text).map((atom) => atom.gap)).toEqual(['none', gap]);
  });

  test.each([
    ['می شود کتاب ها را', ['می شود', 'کتاب ها', 'را']],
    ['پیش\u200cبینی های ما', ['پیش بینی های', 'ما']],
    ['بین المللی', ['بین', 'المللی']],
    ['کتاب. ها', ['کتاب', 'ها']],
  ])('«%s» are the words %j', (text, words) => {
    expect(wordsOf(searchAtoms(text)).map((word) => word.map((atom) => atom.text).join(' '))).toEqual(words);
  });
});

describe('whatever the text', () => {
  const SIGNS = [
    ...'ابپتکگيىۀةأإآؤئۓۂہھءه۱٣4aBÉß.،!؟ \n«»-٬',
    ...['\u200c', '\u200d', '\u0640', '\u064b', '\u0651', '\u0653', '\u0654', '\u0670', '\ufefb', '\ufdfa', '\ufe0f'],
    ...['\u00ad', '\u202b', '\u061c', '\ufeff', '😀', 'İ', '½', '\ufb56', '\ufee1', '\ud800', '𐤀', '\u0000'],
  ];
  const random = randomFrom(5);
  const some = Array.from({ length: 10_000 }, () =>
    Array.from({ length: 1 + random.number(9) }, () => random.one(SIGNS as [string])).join(''),
  );
  const plain = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  it('folding twice changes nothing', () => {
    expect(some.filter((text) => fold(fold(text)) !== fold(text))).toEqual([]);
  });

  it('its atoms are those of its folded form', () => {
    const others = some.filter((text) => texts(text).join(' ') !== plain(fold(text)).join(' '));
    expect(others).toEqual([]);
  });

  it('each atom folds from the letters that it points at, and they stand one after another', () => {
    const others = some.filter((text) => {
      const atoms = readAtoms(text);
      const isOwn = atoms.every(({ text: own, start, end }) =>
        plain(fold(text.slice(start, end)))
          .join(' ')
          .includes(own),
      );
      return !isOwn || atoms.some(({ end }, index) => end > (atoms[index + 1]?.end ?? text.length));
    });
    expect(others).toEqual([]);
  });

  it('the common spelling of a common spelling is itself', () => {
    const words = 'هیئت هیأت هیات مسئول مسؤولیت مسأله مساله رؤوس انشاء جزء جستوجو گفتوگوی طهران داوود شیء سوء'.split(
      ' ',
    );
    const folded = [...words, ...some].map(fold);
    expect(folded.filter((word) => commonSpelling(commonSpelling(word)) !== commonSpelling(word))).toEqual([]);
  });
});
