import { fold } from './letters.ts';

/**
 * Words that are written in several ways which folding cannot make one: the first of a line stands for all. The
 * beginnings of words, so that what is built on them (مسؤولیت, هیأتی) is found too; written as editors would write them.
 */
const BEGINNINGS = `
  هیئت هیأت هیات
  مسئول مسؤول
  مسئله مسأله
  جرئت جرأت
  نشئت نشأت
  شئون شؤون
  رئوس رؤوس
  مرئوس مرؤوس
  قرائت قراءت
  برائت براءت
  اتاق اطاق
  اتو اطو
  امپراتور امپراطور
  باتری باطری
  بلیت بلیط
  تپش طپش
  تپید طپید
  تهران طهران
  زغال ذغال
  غلتک غلطک
  غلتید غلطید
  اصطبل اسطبل
  اسماعیل اسمعیل
  اسحاق اسحق
  داود داوود
  طاوس طاووس
  کاوس کاووس
  سیاوش سیاووش
  خشنود خوشنود
  خردسال خوردسال
  جستجو جستوجو
  گفتگو گفتوگو
  شستشو شستوشو
  رفتروب رفتوروب
`;

/** Whole words. */
const WORDS = `
  زکات زکوة
  صلات صلوة
  حیات حیوة
  مشکات مشکوة
  حتی حتا
  عیسی عیسا
  موسی موسا
  مصطفی مصطفا
  مرتضی مرتضا
  مجتبی مجتبا
  رحمان رحمن
  سلیمان سلیمن
`;

/** Compounds of which the middle «و» is written, joined or left out. */
const WITH_AND = { جستجو: ['جست', 'و', 'جو'], گفتگو: ['گفت', 'و', 'گو'], شستشو: ['شست', 'و', 'شو'] };

const lines = (text: string) =>
  text.split('\n').flatMap((line) => {
    const [first = '', ...others] = line.trim().split(/\s+/).map(fold);
    return others.map((other) => [other, first] as const);
  });
const words = new Map(lines(WORDS));
const beginnings = new Map(lines(BEGINNINGS));
const BEGINNING = new RegExp(`^(?:${[...beginnings.keys()].sort((a, b) => b.length - a.length).join('|')})`);
const withAnd = new Map(Object.entries(WITH_AND).map(([word, parts]) => [fold(word), parts]));

/**
 * The spelling that stands for all spellings of a folded word. A hamza at the end (انشاء, سوء) is left out, as most
 * leave it out in writing.
 */
export function commonSpelling(word: string): string {
  const plain = word.length > 2 ? word.replace(/ء/g, '') : word;
  return words.get(plain) ?? plain.replace(BEGINNING, (beginning) => beginnings.get(beginning) ?? beginning);
}

/** The words of a compound that is also written with «و» and spaces; undefined for all others. */
export function wordsWithAnd(word: string): readonly string[] | undefined {
  return withAnd.get(word);
}
