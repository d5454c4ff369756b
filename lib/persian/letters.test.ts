import { describe, expect, it, test } from 'vitest';
import { cleanText, isBlank } from './clean.ts';
import { formatCount, toLatinDigits, toPersianDigits, toReaderDigits } from './digits.ts';
import { fold, foldJoined } from './letters.ts';

describe('folding', () => {
  test.each([
    ['كتاب', 'کتاب', 'Arabic kaf'],
    ['علي', 'علی', 'Arabic yeh'],
    ['موسى', 'موسی', 'alef maksura'],
    ['نامهٔ', 'نامه', 'hamza above heh, combining'],
    ['نامۀ', 'نامه', 'heh with yeh above, one character'],
    ['مسألهٔ', 'مساله', 'alef with hamza'],
    ['مؤسسه', 'موسسه', 'waw with hamza'],
    ['مسئول', 'مسیول', 'yeh with hamza, composed'],
    ['مسي\u0654ول', 'مسیول', 'yeh with hamza, decomposed'],
    ['آب', 'اب', 'alef with madda'],
    ['عَلّامه', 'علامه', 'harakat'],
    ['کتـــاب', 'کتاب', 'tatweel'],
    ['می\u200cشود', 'می\u200cشود', 'ZWNJ kept'],
    ['می\u00acشود', 'می\u200cشود', 'not sign for ZWNJ'],
    ['می\u200b\u200fشود', 'می\u200cشود', 'other invisible characters'],
    ['می\u061cشود', 'می\u200cشود', 'Arabic letter mark'],
    ['ۍ ې ے ڪ ة ە ہ ھ إ ٱ', 'ی ی ی ک ه ه ه ه ا ا', 'letters of other languages’ keyboards'],
    ['۱۴۰۲ و ١٤٠٢', '1402 و 1402', 'digits'],
    ['GPT', 'gpt', 'case'],
    ['ﻻ', 'لا', 'presentation forms'],
  ])('«%s» folds to «%s» (%s)', (text, expected) => expect(fold(text)).toBe(expected));

  test.each(['بین‌المللی', 'بین المللی', 'بینالمللی', 'بين‌المللي', 'بین_المللی', '«بین‌المللی»'])(
    '«%s» is one tag',
    (spelling) => {
      expect(foldJoined(spelling)).toBe('بینالمللی');
    },
  );
});

describe('cleaning', () => {
  test.each([
    ['علي و موسى', 'علی و موسی', 'yeh'],
    ['كتاب', 'کتاب', 'kaf'],
    ['سال ١٤٠٢', 'سال ۱۴۰۲', 'Arabic-Indic digits'],
    ['سال 1402', 'سال 1402', 'Latin digits stay as stored'],
    ['می\u200cشود', 'می\u200cشود', 'ZWNJ kept'],
    ['می\u200c\u200c\u200cشود', 'می\u200cشود', 'ZWNJ collapsed'],
    ['\u202bمتن\u202c \u200fو\u200e', 'متن و', 'bidi controls removed'],
    ['\u2067متن\u2069', 'متن', 'isolates removed'],
    ['مسئلهٔ مؤسسهٔ آن', 'مسئلهٔ مؤسسهٔ آن', 'letters that carry meaning stay'],
    ['Next.js 16 café', 'Next.js 16 café', 'Latin stays'],
  ])('«%s» is stored as «%s» (%s)', (text, expected) => expect(cleanText(text)).toBe(expected));

  it('is idempotent', () => {
    const once = cleanText('\u202bعلي\u202c می\u200c\u200cشود ١');
    expect(cleanText(once)).toBe(once);
  });

  it('knows paragraphs that hold nothing', () => {
    expect(['\u00a0', ' \u200c\u00a0', '', '\ufeff'].every(isBlank)).toBe(true);
    expect(isBlank('ا')).toBe(false);
  });
});

describe('digits', () => {
  it('change both ways', () => {
    expect(toPersianDigits('0123456789٠١٢')).toBe('۰۱۲۳۴۵۶۷۸۹۰۱۲');
    expect(toLatinDigits('۰۱۲٣٤')).toBe('01234');
    expect([formatCount(30000), formatCount(999), formatCount(1234567)]).toEqual(['۳۰٬۰۰۰', '۹۹۹', '۱٬۲۳۴٬۵۶۷']);
  });

  test.each([
    ['در 2023', 'در ۲۰۲۳'],
    ['ساعت 15:47.', 'ساعت ۱۵:۴۷.'],
    ['12,500 تومان', '۱۲٬۵۰۰ تومان'],
    ['3.5 درصد', '۳٫۵ درصد'],
    ['20%', '۲۰%'],
    ['1402/09/29', '۱۴۰۲/۰۹/۲۹'],
    ['GPT-4 و H2O و v1.2.3', 'GPT-4 و H2O و v1.2.3'],
    ['https://example.org/12', 'https://example.org/12'],
    ['a1@b.ir', 'a1@b.ir'],
    ['پیمان3', 'پیمان۳'],
    ['گروه A4، 5 نفر', 'گروه A4، ۵ نفر'],
  ])('«%s» reaches readers as «%s»', (text, expected) => expect(toReaderDigits(text)).toBe(expected));
});
